package dk.sammenhaeng.agreements.agreement;

import jakarta.validation.constraints.NotNull;

/** For whom the caller signs. */
record SignatureRequest(@NotNull Party party) {}
