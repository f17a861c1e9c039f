package dk.sammenhaeng.agreements.brake;

import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a brake is lifted. */
record LiftRequest(@NotBlank @Size(max = 4000) @NoCpr String reason) {}
