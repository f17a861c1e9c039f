package dk.sammenhaeng.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the broker is and how this service proves who it is; the same for what it sends and what it reads. */
@ApplicationScoped
public class BrokerConnection {

    private final Map<String, Object> properties = new HashMap<>();

    /**
     * From configuration.
     *
     * @param bootstrapServers the brokers to ask first
     * @param securityProtocol {@code PLAINTEXT} locally; production wants {@code SASL_SSL}
     * @param saslMechanism for example {@code SCRAM-SHA-512}
     * @param saslJaasConfig the log-in, from a secret
     * @param truststore a PEM file with the authority that signed the brokers' certificates
     */
    BrokerConnection(
            @ConfigProperty(name = "sammenhaeng.kafka.bootstrap-servers") String bootstrapServers,
            @ConfigProperty(name = "sammenhaeng.kafka.security-protocol", defaultValue = "PLAINTEXT")
                    String securityProtocol,
            @ConfigProperty(name = "sammenhaeng.kafka.sasl-mechanism") Optional<String> saslMechanism,
            @ConfigProperty(name = "sammenhaeng.kafka.sasl-jaas-config") Optional<String> saslJaasConfig,
            @ConfigProperty(name = "sammenhaeng.kafka.truststore") Optional<String> truststore) {
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("security.protocol", securityProtocol);
        saslMechanism.ifPresent(mechanism -> properties.put("sasl.mechanism", mechanism));
        saslJaasConfig.ifPresent(login -> properties.put("sasl.jaas.config", login));
        truststore.ifPresent(file -> {
            properties.put("ssl.truststore.type", "PEM");
            properties.put("ssl.truststore.location", file);
        });
    }

    /** The client properties, to be completed by who connects. */
    public Map<String, Object> properties() {
        return new HashMap<>(properties);
    }
}
