# docker build -t sagelint .
# docker run --rm --read-only -v "$PWD:/src:ro" sagelint check
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /opt/sagelint
COPY . .
# As on a user's machine: builds the jar, then the start-up archive of this Java at this path.
RUN bin/sagelint --version

FROM eclipse-temurin:25-jre
# The archive belongs to one Java at one path, so the program is where it was built.
COPY --from=build /opt/java/openjdk /opt/java/openjdk
COPY --from=build /opt/sagelint/bin /opt/sagelint/bin
COPY --from=build /opt/sagelint/target /opt/sagelint/target
RUN useradd --system --no-create-home sagelint
USER sagelint
WORKDIR /src
ENTRYPOINT ["/opt/sagelint/bin/sagelint"]
CMD ["check"]
