package dk.sammenhaeng.journey.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A task of the team around a citizen, for whoever has the competence (CIT-17).
 *
 * @param professions which may take it, as the municipality has decided now
 * @param takenBy who took it
 * @param takenAs in which profession
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TeamTask(
        UUID id,
        UUID citizenId,
        String taskType,
        List<String> professions,
        String what,
        LocalDate dueOn,
        State state,
        Optional<String> takenBy,
        Optional<String> takenAs,
        long version) {

    TeamTask {
        professions = List.copyOf(professions);
    }

    /** True when a profession may take it. */
    boolean isFor(String profession) {
        return professions.stream().anyMatch(profession::equalsIgnoreCase);
    }

    /** Where it stands. */
    enum State {
        OPEN,
        TAKEN,
        DONE
    }

    /** The tasks of a team, the open ones first. */
    record ListView(List<TeamTask> items) {}
}
