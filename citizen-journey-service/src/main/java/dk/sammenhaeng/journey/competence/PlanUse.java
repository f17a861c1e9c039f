package dk.sammenhaeng.journey.competence;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A plan that builds on something the citizen brings. */
record PlanUse(@NotNull UUID planId) {}
