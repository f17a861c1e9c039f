package dk.sammenhaeng.stack;

/** What a crash of the machine may cost; a killed process loses nothing in either. */
public enum Durability {
    /** Nothing that was committed: each commit waits for the disk. */
    DURABLE,
    /** Everything, for the sake of speed: for data that a test makes and throws away. */
    FOR_TESTS
}
