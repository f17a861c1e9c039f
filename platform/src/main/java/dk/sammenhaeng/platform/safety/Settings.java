package dk.sammenhaeng.platform.safety;

import java.util.Map;
import java.util.Optional;

/** The settings a service runs with, by property name. */
interface Settings {

    /** The value of a property, where it has one. */
    Optional<String> find(String property);

    /** These settings and no others. */
    static Settings of(Map<String, String> properties) {
        return property -> Optional.ofNullable(properties.get(property)).filter(value -> !value.isBlank());
    }

    /** True unless the environment is said to be another: what is not known is treated as production. */
    default boolean areForProduction() {
        return find("sammenhaeng.environment")
                .filter(environment -> environment.equals("local") || environment.equals("test"))
                .isEmpty();
    }
}
