package dk.sammenhaeng.budget.investment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a municipality may set for its social investments. */
@ConfigMapping(prefix = "sammenhaeng.budget.investment")
public interface InvestmentSettings {

    /** The smallest number of outcomes by which a shown figure grows; a default, never law. */
    @WithDefault("5")
    long smallestShown();
}
