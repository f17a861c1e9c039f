package dk.sammenhaeng.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Placeholder until the identifiers land. */
public record MunicipalityCode(@JsonValue String value) {
    @JsonCreator
    public static MunicipalityCode of(String value) {
        return new MunicipalityCode(value);
    }
}
