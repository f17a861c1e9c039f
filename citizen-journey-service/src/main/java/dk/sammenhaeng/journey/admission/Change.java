package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.journey.Journey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a notice changes of a stay. Where a citizen is depends on the other stays, too: of two that overlap the one that
 * began later says it, so that neither a late notice of the earlier one nor a discharge that was never told misleads.
 *
 * @param before the stay as it was known
 * @param after as all notices tell it
 * @param was the times in hospital as they were told before
 * @param is as they are told now
 * @param mistake the notice that this one takes back
 * @param others the citizen's other stays of the sector
 */
record Change(
        Journey journey,
        Stay before,
        Course after,
        List<InHospital> was,
        List<InHospital> is,
        Notice notice,
        Optional<Notice> mistake,
        List<Stay> others) {

    Change {
        was = List.copyOf(was);
        is = List.copyOf(is);
        others = List.copyOf(others);
    }

    /** True where another stay says where the citizen was when this one came to be as it is. */
    boolean isElsewhere() {
        return isElsewhere(after, others);
    }

    static boolean isElsewhere(Course course, Collection<Stay> others) {
        return others.stream()
                .filter(other -> other.beganAfter(course))
                .anyMatch(other -> other.goesOn() || other.since().isAfter(course.since()));
    }

    /** True where the sectors wait for another stay, or have been asked for a later one: this one asks them nothing. */
    boolean asksElsewhere() {
        return others.stream()
                .anyMatch(other -> other.goesOn()
                        || (other.resumeBasis().isPresent() && other.since().isAfter(after.since())));
    }

    /** The other stays for which no sector was asked to resume anything, not even by one that took over from them. */
    List<Stay> neverAsked() {
        return others.stream()
                .filter(other -> other.resumeBasis().isEmpty())
                .filter(other -> others.stream()
                        .noneMatch(later -> later.resumeBasis().isPresent() && later.beganAfter(other.admittedAt())))
                .toList();
    }

    boolean isMistake() {
        return notice.what() == What.CANCELLED;
    }

    /** True when the state is another one now. */
    boolean isOfState() {
        return after.state() != before.state();
    }

    /** True when it is known from this notice on that the citizen has died. */
    boolean isDeath() {
        return after.state() == State.DIED && isOfState();
    }

    /** The times that were none. */
    List<InHospital> gone() {
        return was.stream()
                .filter(time -> is.stream().noneMatch(time::isSameTime))
                .toList();
    }

    /** The times that were not known. */
    List<InHospital> begun() {
        return is.stream()
                .filter(time -> was.stream().noneMatch(time::isSameTime))
                .toList();
    }

    /** The times of which the end is another one now, as they were. */
    List<InHospital> changed() {
        return was.stream()
                .filter(time -> now(time).filter(known -> !known.equals(time)).isPresent())
                .toList();
    }

    /** The same time as it is told now. */
    Optional<InHospital> now(InHospital time) {
        return is.stream().filter(time::isSameTime).findFirst();
    }
}
