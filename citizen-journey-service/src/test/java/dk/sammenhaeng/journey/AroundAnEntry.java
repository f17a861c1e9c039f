package dk.sammenhaeng.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What tests of entries start from: a citizen, and an entrance that the tests of one class share. */
abstract class AroundAnEntry {

    private static final Map<Class<?>, EntryCalls> OPENED = new HashMap<>();

    Calls calls;
    EntryCalls entries;
    UUID citizen;

    @BeforeEach
    void a_citizen_and_an_open_entrance() {
        entries = OPENED.computeIfAbsent(getClass(), tests -> EntryCalls.opened(Calls.inFreshMunicipality()));
        calls = entries.calls();
        citizen = calls.citizen("HEALTH");
    }
}
