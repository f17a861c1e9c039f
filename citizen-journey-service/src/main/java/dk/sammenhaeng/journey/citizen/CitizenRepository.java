package dk.sammenhaeng.journey.citizen;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The citizens of the acting municipality. */
@ApplicationScoped
class CitizenRepository implements PanacheRepositoryBase<Citizen, UUID> {}
