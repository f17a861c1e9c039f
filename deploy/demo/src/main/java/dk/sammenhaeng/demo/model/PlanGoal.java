package dk.sammenhaeng.demo.model;

import java.time.LocalDate;
import java.util.Optional;

/** What a plan shall reach in one part of life. */
public record PlanGoal(String externalId, LifeDomain domain, String title, Optional<LocalDate> followUpOn) {}
