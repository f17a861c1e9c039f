package dk.sammenhaeng.stack;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a service is told about where it runs; the one list of these properties, for tests and for {@code deploy/up}. */
public record ServiceConfiguration(Map<String, String> properties) {

    private static final String PREFIX = "sammenhaeng.";

    static ServiceConfiguration of(Instance instance, Database database, String service) {
        Map<String, String> properties = new TreeMap<>();
        properties.put(PREFIX + "environment", "local");
        properties.put(PREFIX + "database.url", database.url());
        put(properties, "database.owner", database.owner());
        put(properties, "database.app", database.app());
        put(properties, "database.worker", database.worker());
        properties.put(PREFIX + "kafka.bootstrap-servers", instance.url(Part.KAFKA));
        properties.put(PREFIX + "issuer.url", instance.issuerUrl());
        properties.put(PREFIX + "client-secret", instance.secrets().clientSecret(service));
        properties.put(PREFIX + "keys-file", instance.keysFile().toString());
        for (Part neighbour : Part.services()) {
            properties.put(PREFIX + "neighbours." + neighbour.id() + ".url", instance.url(neighbour));
        }
        return new ServiceConfiguration(Collections.unmodifiableMap(properties));
    }

    private static void put(Map<String, String> properties, String login, Credentials credentials) {
        properties.put(PREFIX + login + ".username", credentials.username());
        properties.put(PREFIX + login + ".password", credentials.password());
    }

    /** The same with one property set. */
    public ServiceConfiguration with(String name, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(name, value);
        return new ServiceConfiguration(Collections.unmodifiableMap(more));
    }

    /** The same in another environment: local, test or production. */
    public ServiceConfiguration environment(String name) {
        return with(PREFIX + "environment", name);
    }

    /** The same with the instance's clock file, which the service's clock then follows. */
    public ServiceConfiguration withTestClock(Instance instance) {
        return with(PREFIX + "test-clock-file", instance.clockFile().toString());
    }

    /** The same listening on a port of this machine. */
    public ServiceConfiguration listeningOn(int port) {
        return with("quarkus.http.port", Integer.toString(port)).with("quarkus.http.host", "127.0.0.1");
    }

    /** The properties as environment variables, named as MicroProfile Config names them. */
    public Map<String, String> asEnvironment() {
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        property -> property.getKey()
                                .replaceAll("[^A-Za-z0-9]", "_")
                                .toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }
}
