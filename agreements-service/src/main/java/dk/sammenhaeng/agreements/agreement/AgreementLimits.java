package dk.sammenhaeng.agreements.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a municipality may set about its agreements. */
@ConfigMapping(prefix = "sammenhaeng.agreements")
public interface AgreementLimits {

    /** How few and how many goals bind an institution (SR-6, FV-A1). */
    Goals goals();

    /** How long an agreement lasts (SR-1). */
    Period period();

    /** True when the council has delegated its signature to the administration. */
    @WithDefault("false")
    boolean administrationSignsForCouncil();

    /** Bounds on the number of goals. */
    interface Goals {

        /** The fewest national goals. */
        @WithDefault("2")
        int nationalAtLeast();

        /** The most national goals. */
        @WithDefault("3")
        int nationalAtMost();

        /** The most local goals. */
        @WithDefault("3")
        int localAtMost();
    }

    /** Bounds on the length of the period, in years. */
    interface Period {

        /** The fewest years. */
        @WithDefault("1")
        int yearsAtLeast();

        /** The most years. */
        @WithDefault("4")
        int yearsAtMost();
    }
}
