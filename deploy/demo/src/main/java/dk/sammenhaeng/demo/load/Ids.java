package dk.sammenhaeng.demo.load;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The ids that the services gave to the model's keys. */
record Ids(Map<String, UUID> byKey) {

    Ids {
        byKey = Map.copyOf(byKey);
    }

    UUID of(String key) {
        return Objects.requireNonNull(byKey.get(key), () -> key + " is not loaded");
    }
}
