package dk.sammenhaeng.supervision.profile;

import dk.sammenhaeng.supervision.institution.Institution;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A profile with what is known of its institution and the number of its open cases. */
record ProfileRow(Profile profile, @Nullable Institution known, long openCases) {

    Optional<Institution> institution() {
        return Optional.ofNullable(known);
    }
}
