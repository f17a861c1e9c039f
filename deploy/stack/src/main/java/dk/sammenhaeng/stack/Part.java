package dk.sammenhaeng.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A process of the suite, in the order in which they are started. */
public enum Part {
    POSTGRES(5480),
    KAFKA(9081),
    ISSUER(8480),
    AGREEMENTS(8081),
    BUDGET(8082),
    SUPERVISION(8083),
    CITIZEN_JOURNEY(8084);

    private final int defaultPort;

    Part(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** The name used on the command line, in files and in configuration, such as {@code citizen-journey}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The port of this part in the default instance. */
    public int defaultPort() {
        return defaultPort;
    }

    /** Whether this is one of our four services rather than what they stand on. */
    public boolean isService() {
        return compareTo(AGREEMENTS) >= 0;
    }

    /** The four services. */
    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    /** The part with this {@link #id()}, if there is one. */
    public static Optional<Part> of(String id) {
        return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
    }
}
