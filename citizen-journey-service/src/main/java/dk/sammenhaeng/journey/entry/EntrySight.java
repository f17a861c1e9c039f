package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.entry.CitizenEntry.Asked;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import java.util.List;

/**
 * How much of an entry somebody sees. The coordinating unit sees it whole. Who has a relation to the citizen sees that a
 * sector has a part and how it stands, and what it is about where consent or their own sector opens it; of a sensitive
 * part not even that it exists. Who gave it reads what they wrote.
 */
sealed interface EntrySight {

    /** True where the part may be known of. */
    boolean knows(EntryPart part);

    /** True where what the part is about is to be read. */
    boolean reads(EntryPart part);

    /** True where the answers with their reasons are to be read. */
    boolean readsAnswers(EntryPart part);

    /** True where all that was asked for is to be read. */
    boolean readsAll();

    /** True where the target group is to be read, which tells of a disorder. */
    boolean readsTargetGroup();

    /** What was asked for, as far as it is to be read. */
    default List<Asked> needs(CitizenEntry entry) {
        return entry.needs().stream()
                .filter(need -> readsAll()
                        || entry.parts().stream()
                                .anyMatch(part -> reads(part) && part.kinds().contains(need.kind())))
                .toList();
    }

    /** Of the unit that coordinates it. */
    record Whole() implements EntrySight {

        @Override
        public boolean knows(EntryPart part) {
            return true;
        }

        @Override
        public boolean reads(EntryPart part) {
            return true;
        }

        @Override
        public boolean readsAnswers(EntryPart part) {
            return true;
        }

        @Override
        public boolean readsAll() {
            return true;
        }

        @Override
        public boolean readsTargetGroup() {
            return true;
        }
    }

    /**
     * Of who has a relation to the citizen.
     *
     * @param wrote true for who gave the entry
     */
    record Related(Readable readable, boolean wrote) implements EntrySight {

        @Override
        public boolean knows(EntryPart part) {
            return wrote || !part.sensitive() || reads(part);
        }

        @Override
        public boolean reads(EntryPart part) {
            return wrote || readsAnswers(part);
        }

        @Override
        public boolean readsAnswers(EntryPart part) {
            return readable.holds(part.receiver().sector(), part.sensitive());
        }

        @Override
        public boolean readsAll() {
            return wrote;
        }

        @Override
        public boolean readsTargetGroup() {
            return wrote || readable.holds(Sector.PSYCHIATRY, true);
        }
    }
}
