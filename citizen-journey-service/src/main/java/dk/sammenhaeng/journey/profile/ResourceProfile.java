package dk.sammenhaeng.journey.profile;

import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the citizen wishes and can build on (ressourceprofil; FW-J5). A coordinated plan that is made later begins with it.
 *
 * @param wishes in the citizen's own words
 * @param via who wrote it down last
 */
public record ResourceProfile(
        UUID id,
        List<String> wishes,
        List<Resource> resources,
        Via via,
        Instant recordedAt,
        long version,
        List<String> allowedActions) {

    public ResourceProfile {
        wishes = List.copyOf(wishes);
        resources = List.copyOf(resources);
        allowedActions = allowedActions == null ? List.of() : List.copyOf(allowedActions);
    }

    ResourceProfile with(List<String> actions) {
        return new ResourceProfile(id, wishes, resources, via, recordedAt, version, actions);
    }

    /** Something the citizen can build on (ressource). */
    public record Resource(
            @NotNull Kind kind,
            @NotBlank @Size(max = 500) @NoCpr String words) {

        /** The kinds of resources (FW-J5). */
        public enum Kind {
            STRENGTH,
            NETWORK,
            RELATIVE,
            SKILL,
            DIGITAL_ABILITY,
            WISH
        }
    }

    /** Who wrote it down. */
    public enum Via {
        CITIZEN,
        REPRESENTATIVE,
        /** Staff, what the citizen says. */
        STAFF,
        /** It came along from the municipality the citizen lived in before. */
        FORMER_MUNICIPALITY
    }

    /** The words, whole, in place of the former ones. */
    record ProfileRequest(
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 500) @NoCpr String> wishes,
            @NotNull @Size(max = 30) List<@Valid Resource> resources) {}
}
