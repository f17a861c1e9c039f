package dk.sammenhaeng.journey.benefit;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import java.util.List;
import java.util.UUID;

/** Is told of each change of a benefit of Udbetaling Danmark, and of each one taken back, in the transaction of the change (FW-J21). */
public interface BenefitWatch {

    /** The benefit of a citizen whose journey is locked has been changed or stopped; the answer is what came of it. */
    List<Entry> changed(Journey journey, UUID benefitId);

    /** The benefit had been put on the wrong citizen: what its changes asked for is taken back. */
    List<Entry> retracted(Journey journey, UUID benefitId);
}
