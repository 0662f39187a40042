import { checkDefaults } from '../custom/definition-defaults.ts';
import { readCustom } from '../custom/read-custom.ts';
import { settle, throughStorage } from '../custom/settle.ts';
import { customStages } from '../custom/stages.ts';
import { validateCustom } from '../custom/validate-custom.ts';
import { ruleSlots } from '../rules/kind-judges.ts';
import { extensionJudges } from '../rules/parts/extension.ts';

ruleSlots.extension.fill(extensionJudges);
customStages.fill({ readCustom, settle, throughStorage, validateCustom, checkDefaults });
