package dk.sammenhaeng.journey.coordinator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The coordinators of the acting municipality's journeys. */
@ApplicationScoped
class CoordinationRepository implements PanacheRepositoryBase<Coordination, UUID> {}
