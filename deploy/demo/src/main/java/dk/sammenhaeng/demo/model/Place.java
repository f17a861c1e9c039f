package dk.sammenhaeng.demo.model;

import java.util.UUID;

/** Where an action is given. */
public sealed interface Place {

    /** An institution of the municipality, by its key. */
    record Known(String institution) implements Place {}

    /** An institution that nobody has registered, as a sector system may name it by mistake. */
    record Unknown(UUID id) implements Place {}
}
