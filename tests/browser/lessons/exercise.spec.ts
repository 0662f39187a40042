import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../site/watched.ts';
import { kept, openLesson, path, phone, solution, wide, write } from './open.ts';

test.describe('beside the prose', () => {
  test.use({ viewport: wide });

  test('the start misses goals, and the next step is the first finding', async ({ page }) => {
    await openLesson(page);
    await expect(page.locator('[data-goals]')).toContainText('2 of 5 goals');
    await expect(page.locator('[data-goals] [role="status"]')).toContainText('1.10');
    await expect(page.locator('[data-goal="canary-hidden"]')).toHaveAttribute('data-state', 'met');
    await expect(page.locator('[data-goal="web-1-live"]')).toHaveAttribute('data-state', 'open');
    await expect(page.locator('[data-open-exercise]')).toBeHidden();
  });

  test('the solution reaches all goals, is kept, and comes back after starting again', async ({ page }) => {
    await openLesson(page);
    await write(page, solution);
    const goals = page.locator('[data-goals]');
    await expect(goals).toHaveAttribute('data-reached', 'true');
    await expect(goals).toContainText('Visitors are back');
    await expect(page.locator('[data-goal][data-state="met"]')).toHaveCount(5);

    await kept(page);
    await page.reload();
    await expect(goals).toHaveAttribute('data-reached', 'true');
    await page.goto(`/th${path}`);
    await expect(goals).toHaveAttribute('data-reached', 'true');
    await expect(goals).toContainText('ลูกค้ากลับมาแล้ว');

    await page.locator('[data-start-again]').click();
    await expect(goals).toHaveAttribute('data-reached', 'false');
    await page.goto(`/en${path}`);
    await expect(goals).toHaveAttribute('data-reached', 'false');
    await page.locator('[data-history] summary').click();
    await page.locator('[data-history]').getByRole('button', { name: '5 of 5 goals' }).first().click();
    await expect(goals).toHaveAttribute('data-reached', 'true');
  });

  test('hints come one by one after the first try, then a solution, then what happened', async ({ page }) => {
    await openLesson(page);
    const help = page.locator('[data-help]');
    await expect(help).toContainText('Hints are there after your first try.');
    await write(page, solution.replaceAll('app: web', 'app: shop'));
    for (const words of ['Look', 'The way', 'Nearly there']) {
      await help.locator('[data-hint]').click();
      await expect(help).toContainText(words);
    }
    await expect(help.locator('[data-hint]')).toHaveCount(0);
    await expect(help).not.toContainText('What happened here');
    await help.locator('[data-show-solution]').click();
    await expect(help.locator('[data-solution]')).toContainText('kind: Pod');
    await kept(page);
    await page.reload();
    await expect(help.locator('[data-solution]')).toBeVisible();
    await help.locator('[data-put-solution]').click();
    await expect(page.locator('[data-goals]')).toHaveAttribute('data-reached', 'true');
    await expect(help.locator('.debrief')).toHaveAttribute('open');
    await page.locator('[data-history] summary').click();
    await expect(page.locator('[data-history]').getByRole('button', { name: /\d of 5 goals/ })).toHaveCount(2);
  });

  test('the lesson remembers where it was read, and is done once all is answered and reached', async ({ page }) => {
    await openLesson(page);
    const state = page.locator('.unfolded [data-lesson-state="labels-selectors"]');
    await expect(state).toHaveText('');
    await page.locator('#nobody-complains').evaluate((heading) => heading.scrollIntoView());
    await expect(state).toHaveText('begun');
    await kept(page);
    await page.goto(`/de${path}`);
    await page.locator('[data-resume] a').click();
    await expect(page).toHaveURL(/#nobody-complains$/);
    await write(page, solution);
    await expect(page.locator('[data-goals]')).toHaveAttribute('data-reached', 'true');
    await expect(page.locator('[data-finish]')).toBeVisible();
    for (const question of await page.locator('.question').all()) {
      await question.locator('input').first().check();
      await question.locator('summary').click();
    }
    await expect(page.locator('[data-finished]')).toHaveText('Du bist mit dieser Lektion fertig.');
    await expect(state).toHaveText('fertig');
    await kept(page);
    await page.goto('/de/learn/');
    await expect(page.locator('[data-lesson-state="labels-selectors"]')).toHaveText('fertig');
  });

  test('the Service can be read and not be changed', async ({ page }) => {
    await openLesson(page);
    await page
      .locator('[data-bench]')
      .getByRole('button', { name: /service\.yaml/ })
      .click();
    const editor = page.locator('[data-bench] textarea').first();
    await expect(editor).toHaveValue(/kind: Service/);
    await expect(editor).toHaveJSProperty('readOnly', true);
  });

  test('the language switch stays at the part that is being read', async ({ page }) => {
    await openLesson(page);
    await page.locator('#nobody-complains').evaluate((heading) => heading.scrollIntoView());
    await page.locator('header summary').first().click();
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await expect(page).toHaveURL(`/de${path}`);
    await expect(page.locator('#nobody-complains')).toBeInViewport();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test('the exercise opens as a sheet, is solved there, and gives the focus back', async ({ page }) => {
    await page.goto(`/de${path}`);
    await expect(page.locator('[data-bench]')).toBeHidden();
    const open = page.getByRole('button', { name: 'Übung öffnen' });
    await open.tap();
    await expect(page.locator('[data-goals]')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

    await write(page, solution);
    await expect(page.locator('[data-goals]')).toHaveAttribute('data-reached', 'true');
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-bench]')).toBeHidden();
    await expect(open).toBeFocused();
    await expect(page.locator('[data-goal="accepted"]')).toHaveAttribute('data-state', 'met');
  });
});

test('where the editor cannot be loaded, the page says so', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.route(/bench-app/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`/en${path}`);
  await page.locator('[data-bench] textarea').focus();
  await expect(page.getByText('The editor could not be loaded.')).toBeVisible();
  await expect(page.locator('[data-bench] textarea')).toBeVisible();
  await page.unroute(/bench-app/);
  await page.locator('[data-bench-place]').hover();
  await expect(page.getByText('The editor could not be loaded.')).toBeHidden();
});
