package dk.sammenhaeng.agreements.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.authority.Authority;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The municipalities and regions that exist on a day, by code. */
@Schema(name = "MunicipalityList")
record MunicipalityList(LocalDate on, List<Item> items) {

    /** An authority on that day. */
    @Schema(name = "Municipality")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Item(
            @Schema(examples = "0101") String code,
            @Schema(examples = "København") String name,
            Authority.Kind kind,

            @Schema(description = "Code of the region a municipality lies in", examples = "1084")
            Optional<String> region) {

        private static Item of(Authority authority) {
            return new Item(
                    authority.code().value(),
                    authority.name(),
                    authority.kind(),
                    authority.parentRegion().map(MunicipalityCode::value));
        }
    }

    static MunicipalityList of(LocalDate day, List<Authority> authorities) {
        return new MunicipalityList(day, authorities.stream().map(Item::of).toList());
    }
}
