package dk.sammenhaeng.testing.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The schemas of all services, by event type, as they stand beside the code. */
public final class EventSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".json";

    private final Map<String, JsonNode> byType;

    private EventSchemas(Map<String, JsonNode> byType) {
        this.byType = byType;
    }

    /** The schemas in the services of a repository. */
    public static EventSchemas ofRepository(Path root) {
        try (Stream<Path> services = Files.list(root)) {
            return new EventSchemas(services.map(service -> service.resolve("src/main/resources/schemas"))
                    .filter(Files::isDirectory)
                    .flatMap(EventSchemas::files)
                    .collect(TreeMap::new, EventSchemas::put, Map::putAll));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The schemas in one folder. */
    public static EventSchemas ofFolder(Path folder) {
        return new EventSchemas(files(folder).collect(TreeMap::new, EventSchemas::put, Map::putAll));
    }

    /** Schema by full event type, in the order of the types. */
    public Map<String, JsonNode> byType() {
        return byType;
    }

    /** The services that publish, in alphabetical order. */
    public List<String> services() {
        return byType.keySet().stream().map(EventSchemas::serviceOf).distinct().toList();
    }

    /** {@code agreements} of {@code dk.sammenhaeng.agreements.agreement.activated.v1}. */
    static String serviceOf(String type) {
        return part(type, 2);
    }

    /** The stream's kind: {@code agreement} of {@code dk.sammenhaeng.agreements.agreement.activated.v1}. */
    static String streamOf(String type) {
        return part(type, 3);
    }

    private static String part(String type, int place) {
        return Arrays.asList(type.split("\\.", -1)).get(place);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void put(Map<String, JsonNode> schemas, Path file) {
        String name = file.getFileName().toString();
        try {
            schemas.put(name.substring(0, name.length() - ENDING.length()), JSON.readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
