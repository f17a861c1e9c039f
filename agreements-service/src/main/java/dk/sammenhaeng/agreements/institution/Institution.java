package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.agreements.institution.ServiceTimeline.Phase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A place where citizens get welfare services (institution); it guards what it offers and since when. */
@Entity
class Institution {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private InstitutionDetails details;

    private LocalDate registeredOn;

    /** The gravest of what holds and what is to come, for lists; {@link #timeline()} is the whole. */
    @Enumerated(EnumType.STRING)
    private ServiceStatus serviceStatus;

    private LocalDate serviceStatusFrom;

    @ElementCollection
    @CollectionTable(name = "service_status_decision", joinColumns = @JoinColumn(name = "institution_id"))
    @OrderColumn(name = "position")
    private List<ServiceDecision> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "service_restriction", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<ServiceRestriction> restrictions = new HashSet<>();

    protected Institution() {}

    Institution(UUID id, InstitutionDetails details, LocalDate today) {
        this.id = id;
        this.details = details;
        this.registeredOn = today;
        this.serviceStatus = ServiceStatus.OPEN;
        this.serviceStatusFrom = today;
    }

    /** Takes new details; false when they are the ones it has. */
    boolean change(InstitutionDetails changed) {
        if (details.equals(changed)) {
            return false;
        }
        details = changed;
        return true;
    }

    /** True when the decision is not already what holds and is to come by decision. */
    boolean changesBy(ServiceDecision decision) {
        List<ServiceDecision> with = new ArrayList<>(decisions);
        with.add(decision);
        return !ServiceTimeline.of(registeredOn, with, Set.of())
                .equals(ServiceTimeline.of(registeredOn, decisions, Set.of()));
    }

    /** Takes a decision on its service; nothing when the decision changes nothing. */
    Optional<StatusChange> decide(ServiceDecision decision, LocalDate today) {
        return settle(today, StatusCause.DECISION, () -> decisions.add(decision));
    }

    /** Takes the restrictions of a brake; nothing when they change nothing. */
    Optional<StatusChange> restrict(Collection<ServiceRestriction> added, LocalDate today) {
        return settle(today, StatusCause.EMERGENCY_BRAKE, () -> restrictions.addAll(added));
    }

    /** Is free of the restrictions of a lifted brake; nothing when others hold it where it is. */
    Optional<StatusChange> release(UUID brakeId, LocalDate today) {
        return settle(
                today,
                StatusCause.BRAKE_LIFTED,
                () -> restrictions.removeIf(held -> held.brakeId().equals(brakeId)));
    }

    /** Follows its timeline into a new day; nothing when what was said before still holds. */
    Optional<StatusChange> enter(LocalDate today) {
        ServiceTimeline now = timeline().seenFrom(today);
        if (now.gravest().serviceStatus() == serviceStatus) {
            return Optional.empty();
        }
        StatusCause cause = restrictions.stream()
                        .anyMatch(held -> held.serviceStatus() == now.gravest().serviceStatus())
                ? StatusCause.EMERGENCY_BRAKE
                : StatusCause.DECISION;
        return Optional.of(announce(now, now.gravest().effectiveFrom(), cause));
    }

    private Optional<StatusChange> settle(LocalDate today, StatusCause cause, Runnable act) {
        ServiceTimeline before = timeline().seenFrom(today);
        act.run();
        ServiceTimeline after = timeline().seenFrom(today);
        return after.promisesTheSameAs(before)
                ? Optional.empty()
                : Optional.of(announce(after, startOf(after.gravest(), today, cause), cause));
    }

    private LocalDate startOf(Phase gravest, LocalDate today, StatusCause cause) {
        if (gravest.serviceStatus() == serviceStatus && !serviceStatusFrom.isAfter(today)) {
            return gravest.effectiveFrom().isAfter(today) ? gravest.effectiveFrom() : serviceStatusFrom;
        }
        // A lifted brake gives back from today on; the days under it stay as they were.
        return cause == StatusCause.BRAKE_LIFTED && gravest.effectiveFrom().isBefore(today)
                ? today
                : gravest.effectiveFrom();
    }

    private StatusChange announce(ServiceTimeline now, LocalDate from, StatusCause cause) {
        serviceStatus = now.gravest().serviceStatus();
        serviceStatusFrom = from;
        return new StatusChange(serviceStatus, from, cause, now);
    }

    ServiceTimeline timeline() {
        return ServiceTimeline.of(registeredOn, decisions, restrictions);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    InstitutionDetails details() {
        return details;
    }

    ServiceStatus serviceStatus() {
        return serviceStatus;
    }

    LocalDate serviceStatusFrom() {
        return serviceStatusFrom;
    }
}
