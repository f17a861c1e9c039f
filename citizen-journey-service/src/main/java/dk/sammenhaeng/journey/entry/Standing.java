package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.entry.EntryPart.Answer;
import dk.sammenhaeng.journey.entry.EntryPart.State;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What somebody's units have to do with a part of an entry.
 *
 * @param receives true where the part is with one of them
 * @param coordinates true where the entry is coordinated by one of them
 * @param byChange true where a changed benefit asked, not a person
 * @param stays true where the part is with the coordinating unit itself, so that there is nobody to send it back to
 */
record Standing(boolean receives, boolean coordinates, boolean byChange, boolean stays) {

    static Standing of(CitizenEntry entry, EntryPart part, OwnUnits units) {
        UUID receiver = part.receiver().unitId();
        UUID coordinating = entry.coordinating().unitId();
        return new Standing(
                units.contains(receiver),
                units.contains(coordinating),
                entry.givenBy().equals(GuideOnChange.GIVEN_BY),
                receiver.equals(coordinating));
    }

    /** False where it is not for them to know. */
    boolean isAny() {
        return receives || coordinates;
    }

    /** Guidance that a changed benefit asks for is given; nothing else answers it (FW-J21). */
    private boolean isGuidanceAlone(EntryPart part) {
        return byChange && part.kinds().equals(List.of(Kind.GUIDANCE));
    }

    /** What they may answer now. */
    List<Answer> answers(EntryPart part) {
        if (part.state() != State.WAITING || !isAny()) {
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        if (receives && !isGuidanceAlone(part)) {
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
