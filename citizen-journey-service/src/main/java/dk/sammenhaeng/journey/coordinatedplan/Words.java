package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.Entitlement;
import dk.sammenhaeng.journey.letter.OwnWords;
import dk.sammenhaeng.journey.profile.ResourceProfile;
import dk.sammenhaeng.journey.profile.ResourceProfile.Resource;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is written in the plan itself: the citizen's own words and resources, needs, rights and duties (FV-C13, FV-C15,
 * FW-J5).
 *
 * @param wishes the citizen's wishes in the citizen's own words
 * @param relatives who takes part besides the citizen; each only with the citizen's permission
 * @param longTermNeed true where support must never be planned to stop (FV-C14)
 * @param targetGroups whom the plan is for, as codes of the reference table {@code target_group} (FW-J8, FV-C3)
 */
record Words(
        @Size(max = 10) List<@NotBlank @Size(max = 500) @NoCpr String> wishes,
        @Size(max = 30) List<@Valid Resource> resources,
        @Size(max = 20) List<@NotBlank @Size(max = 500) @NoCpr String> needs,
        @Size(max = 20) List<@Valid Entitlement> entitlements,
        @Size(max = 10) List<@Valid Relative> relatives,
        boolean longTermNeed,
        @Size(max = 10) List<@Pattern(regexp = "[A-Z][A-Z_]{1,39}") String> targetGroups) {

    static final Words NONE = new Words(List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of());

    Words {
        wishes = given(wishes);
        resources = given(resources);
        needs = given(needs);
        entitlements = given(entitlements);
        relatives = given(relatives);
        targetGroups = given(targetGroups).stream().distinct().sorted().toList();
    }

    /** What a plan begins with: what the citizen has said before there was one (FW-J5). */
    static Words of(ResourceProfile said) {
        return new Words(said.wishes(), said.resources(), List.of(), List.of(), List.of(), false, List.of());
    }

    /**
     * The words without what came along from another municipality.
     *
     * @param kept what is said here, which stays
     */
    Words without(OwnWords came, Words kept) {
        List<Resource> resourcesThere = came.resources().stream()
                .map(own -> new Resource(Resource.Kind.valueOf(own.kind()), own.words()))
                .toList();
        return new Words(
                rest(wishes, came.wishes(), kept.wishes()),
                rest(resources, resourcesThere, kept.resources()),
                rest(needs, came.needs(), List.of()),
                entitlements,
                relatives,
                longTermNeed && !came.longTermNeed(),
                targetGroups);
    }

    private static <T> List<T> rest(List<T> all, List<T> came, List<T> kept) {
        return all.stream()
                .filter(part -> kept.contains(part) || !came.contains(part))
                .toList();
    }

    private static <T> List<T> given(List<T> parts) {
        return parts == null ? List.of() : List.copyOf(parts);
    }

    /** A relative who takes part (pårørende), with the day of the citizen's permission. */
    record Relative(@NotBlank @Size(max = 200) @NoCpr String who, Optional<LocalDate> permittedOn) {}
}
