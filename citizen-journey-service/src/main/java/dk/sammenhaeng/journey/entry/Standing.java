package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.entry.EntryPart.Answer;
import dk.sammenhaeng.journey.entry.EntryPart.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody's units have to do with a part of an entry.
 *
 * @param receives true where the part is with one of them
 * @param coordinates true where the entry is coordinated by one of them
 * @param stays true where the part is with the coordinating unit itself, so that there is nobody to send it back to
 */
record Standing(boolean receives, boolean coordinates, boolean stays) {

    static Standing of(CitizenEntry entry, EntryPart part, Set<UUID> units) {
        UUID receiver = part.receiver().unitId();
        UUID coordinating = entry.coordinating().unitId();
        return new Standing(units.contains(receiver), units.contains(coordinating), receiver.equals(coordinating));
    }

    /** False where it is not for them to know. */
    boolean isAny() {
        return receives || coordinates;
    }

    /** What they may answer now. */
    List<Answer> answers(EntryPart part) {
        if (part.state() != State.WAITING || !isAny()) {
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        if (receives) {
            answers.add(Answer.ACCEPT);
        }
        if (receives && !stays) {
            answers.add(Answer.RETURN);
        }
        answers.add(Answer.PASS_ON);
        answers.add(Answer.GUIDE);
        return List.copyOf(answers);
    }
}
