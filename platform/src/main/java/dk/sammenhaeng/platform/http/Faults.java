package dk.sammenhaeng.platform.http;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault of a request before it is refused, so that the sender learns of all of them at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault. */
    public Faults add(String pointer, String code, Object... arguments) {
        found.add(new Fault(pointer, code, List.of(arguments)));
        return this;
    }

    /** Notes faults that others found. */
    public Faults addAll(List<Fault> others) {
        found.addAll(others);
        return this;
    }

    /** Notes a fault when the condition does not hold. */
    public Faults require(boolean holds, String pointer, String code, Object... arguments) {
        return holds ? this : add(pointer, code, arguments);
    }

    /**
     * Ends the request when anything was noted.
     *
     * @throws Refusal 400 with every fault
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found);
        }
    }
}
