package dk.sammenhaeng.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The local token issuer of one instance, in a process of its own: keys, discovery and tokens for services. */
public final class TokenIssuer extends Server {

    private static final Duration START_PATIENCE = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
    private static final List<String> FLAGS =
            List.of("-Xms16m", "-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Instance instance;

    TokenIssuer(Instance instance) {
        super(instance, Part.ISSUER, STOP_PATIENCE);
        this.instance = instance;
    }

    @Override
    public void start() {
        List<String> command = Executables.java(FLAGS, IssuerMain.class);
        command.add(instance.portsFile().toString());
        process().start(command, Map.of());
        process().awaitReady(this::isReady, START_PATIENCE);
    }

    @Override
    public boolean isReady() {
        return HttpProbe.answers(instance.issuerUrl() + "/jwks");
    }
}
