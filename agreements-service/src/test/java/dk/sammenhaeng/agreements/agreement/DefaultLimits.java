package dk.sammenhaeng.agreements.agreement;

/** The limits as they are without configuration. */
record DefaultLimits(boolean administrationSignsForCouncil) implements AgreementLimits {

    DefaultLimits() {
        this(false);
    }

    @Override
    public Goals goals() {
        return new Goals() {
            @Override
            public int nationalAtLeast() {
                return 2;
            }

            @Override
            public int nationalAtMost() {
                return 3;
            }

            @Override
            public int localAtMost() {
                return 3;
            }
        };
    }

    @Override
    public Period period() {
        return new Period() {
            @Override
            public int yearsAtLeast() {
                return 1;
            }

            @Override
            public int yearsAtMost() {
                return 4;
            }
        };
    }
}
