package dk.sammenhaeng.journey.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which of the loaded keys the vault uses. */
@ConfigMapping(prefix = "sammenhaeng.journey.vault")
interface VaultSettings {

    /** The key that numbers are sealed with from now on; those sealed with another loaded key still open. */
    @WithDefault("cpr.encryption.k1")
    String encryptionKey();

    /** The key of the index; with another one no citizen is found any more. */
    @WithDefault("cpr.index")
    String indexKey();

    /** How many numbers one call seals anew after a change of key. */
    @WithDefault("1000")
    int resealAtMost();
}
