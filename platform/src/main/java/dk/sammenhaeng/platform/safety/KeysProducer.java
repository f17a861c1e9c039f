package dk.sammenhaeng.platform.safety;

import dk.sammenhaeng.platform.crypto.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of this service, from the file that the operator puts beside it. */
@ApplicationScoped
class KeysProducer {

    @Produces
    @Singleton
    Keys keys(@ConfigProperty(name = "sammenhaeng.keys-file") String file) {
        return Keys.load(Path.of(file));
    }
}
