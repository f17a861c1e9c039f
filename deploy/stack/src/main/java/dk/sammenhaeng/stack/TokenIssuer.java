package dk.sammenhaeng.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The local token issuer of one instance, in a process of its own: keys, discovery and tokens for services. */
public final class TokenIssuer {

    private static final Duration START_PATIENCE = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
    private static final List<String> FLAGS = List.of("-Xms16m", "-Xmx48m", "-XX:TieredStopAtLevel=1");

    private final Instance instance;
    private final LocalProcess process;

    TokenIssuer(Instance instance) {
        this.instance = instance;
        this.process = instance.process(Part.ISSUER);
    }

    /** Starts the issuer and returns when it answers. */
    public void start() {
        List<String> command = Executables.java(FLAGS, IssuerMain.class);
        command.add(instance.portsFile().toString());
        process.start(command, Map.of());
        process.awaitReady(this::isReady, START_PATIENCE);
    }

    /** Stops the issuer; tokens it gave stay valid until they expire. */
    public void stop() {
        process.stop("TERM", STOP_PATIENCE);
    }

    /** Ends the issuer as a crash would. */
    public void kill() {
        process.kill();
    }

    /** The process id, while it runs. */
    public OptionalLong pid() {
        return process.handle().map(found -> OptionalLong.of(found.pid())).orElseGet(OptionalLong::empty);
    }

    /** Whether the issuer answers. */
    public boolean isReady() {
        return HttpProbe.answers(instance.issuerUrl() + "/jwks");
    }
}
