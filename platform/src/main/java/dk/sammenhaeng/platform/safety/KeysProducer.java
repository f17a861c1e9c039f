package dk.sammenhaeng.platform.safety;

import dk.sammenhaeng.platform.crypto.AesGcm;
import dk.sammenhaeng.platform.crypto.Keys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the keys of this process from the file that {@code sammenhaeng.keys-file} names. */
final class KeysProducer {

    @Produces
    @Singleton
    static Keys keys(@ConfigProperty(name = "sammenhaeng.keys-file") Path file) {
        return Keys.load(file);
    }

    @Produces
    @Singleton
    static AesGcm sealing(Keys keys) {
        return new AesGcm(keys);
    }
}
