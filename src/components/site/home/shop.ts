/** The application on the home page: small, real, and with one letter wrong. */
export const shop = {
  name: 'shop.yaml',
  documents: [
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: wbe
    spec:
      containers:
        - name: web
          image: shop/web:1.4
          envFrom:
            - configMapRef:
                name: web-settings
`,
    `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: web
                port:
                  number: 80
`,
    `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
    - port: 80
`,
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: web-settings
data:
  SHOP_NAME: The corner shop
`,
  ],
} as const;
