package dk.sammenhaeng.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a municipality may set for its budgets. */
@ConfigMapping(prefix = "sammenhaeng.budget")
public interface BudgetConfiguration {

    /** How long a wish waits for its budget to be opened before it is answered without one. */
    @WithDefault("P1D")
    Duration pendingAtMost();
}
