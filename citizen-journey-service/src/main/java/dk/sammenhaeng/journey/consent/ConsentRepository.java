package dk.sammenhaeng.journey.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The consents of the acting municipality's citizens. */
@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {}
