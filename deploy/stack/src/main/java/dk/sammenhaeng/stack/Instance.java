package dk.sammenhaeng.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One named copy of the suite on this machine: a folder with its data, logs, process ids, secrets and the file of its
 * ports, from which every other program learns where it is.
 */
public final class Instance {

    /** The instance that is meant when none is named; it has the documented ports. */
    public static final String DEFAULT = "default";

    static final String PORTS_FILE = "ports.properties";
    private static final String PROGRAMS = "postgres.programs";
    private static final String CONTROLLER_PORT = "kafka.controller-port";
    private static final int DEFAULT_CONTROLLER_PORT = 9082;
    /** Below the range from which the system takes ports for outgoing connections, which could occupy ours. */
    private static final int LOWEST_FREE = 20_000;

    private static final int HIGHEST_FREE = 32_000;

    private final Path folder;
    private final Properties ports;
    private final Secrets secrets;

    private Instance(Path folder, Properties ports) {
        this.folder = folder;
        this.ports = ports;
        this.secrets = new Secrets(folder.resolve("secrets.properties"));
    }

    /** The instance with this name under a folder for instances, made if there is none; programs are unpacked beside it. */
    public static Instance named(String name, Path instances) {
        return named(name, instances, instances.resolve("cache"));
    }

    /** The same with another folder for the programs, which many instances may share. */
    public static Instance named(String name, Path instances, Path programs) {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new StackException("an instance name has lower-case letters, digits and dashes only: " + name);
        }
        Path folder = instances.toAbsolutePath().normalize().resolve(name);
        Path portsFile = folder.resolve(PORTS_FILE);
        if (!Files.exists(portsFile)) {
            PrivateFile.write(portsFile, PrivateFile.render(whereThingsAre(name.equals(DEFAULT), programs)));
        }
        Instance instance = open(portsFile);
        Secrets.writeServiceKeys(instance.keysFile());
        return instance;
    }

    /** The existing instance whose ports are in this file. */
    public static Instance open(Path portsFile) {
        if (!Files.exists(portsFile)) {
            throw new StackException("no instance here: " + portsFile + " is missing (start one with ./deploy/up)");
        }
        Path folder = portsFile.toAbsolutePath().normalize().resolveSibling("");
        return new Instance(folder, PrivateFile.read(portsFile));
    }

    private static Properties whereThingsAre(boolean documented, Path programs) {
        Properties ports = new Properties();
        ports.setProperty(PROGRAMS, programs.toAbsolutePath().normalize().toString());
        for (Part part : Part.values()) {
            put(ports, part, documented ? part.defaultPort() : freePort(ports));
        }
        ports.setProperty(CONTROLLER_PORT, Integer.toString(documented ? DEFAULT_CONTROLLER_PORT : freePort(ports)));
        return ports;
    }

    private static void put(Properties ports, Part part, int port) {
        ports.setProperty(part.id() + ".port", Integer.toString(port));
        String address = "127.0.0.1:" + port;
        ports.setProperty(
                part.id() + ".url",
                switch (part) {
                    case POSTGRES -> "jdbc:postgresql://" + address + "/";
                    case KAFKA -> address;
                    case ISSUER, AGREEMENTS, BUDGET, SUPERVISION, CITIZEN_JOURNEY -> "http://" + address;
                });
    }

    private static int freePort(Properties taken) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
            if (!taken.containsValue(Integer.toString(port)) && isFree(port)) {
                return port;
            }
        }
        throw new StackException("no free port between " + LOWEST_FREE + " and " + HIGHEST_FREE);
    }

    /** Whether nothing on this machine listens on the port. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The name, which is also the name of the folder. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The folder that holds everything of this instance. */
    public Path folder() {
        return folder;
    }

    /** The file that tells other programs the port and the address of each part. */
    public Path portsFile() {
        return folder.resolve(PORTS_FILE);
    }

    /** The port of a part. */
    public int port(Part part) {
        return Integer.parseInt(ports.getProperty(part.id() + ".port"));
    }

    int controllerPort() {
        return Integer.parseInt(ports.getProperty(CONTROLLER_PORT));
    }

    /** The address of a part: http for services and issuer, JDBC for PostgreSQL, host and port for Kafka. */
    public String url(Part part) {
        return ports.getProperty(part.id() + ".url");
    }

    /** The issuer as it names itself in tokens. */
    public String issuerUrl() {
        return url(Part.ISSUER);
    }

    /** The random secrets of this instance. */
    public Secrets secrets() {
        return secrets;
    }

    /** The keys with which the services of this instance encrypt and seal. */
    public Path keysFile() {
        return folder.resolve("keys.properties");
    }

    /** The private key of this instance's issuer. */
    public Path issuerKeyFile() {
        return folder.resolve("issuer-key.json");
    }

    /** The file whose ISO-8601 duration moves the clocks of the services, for an instance with a test clock. */
    public Path clockFile() {
        return folder.resolve("clock");
    }

    /** Whether the clocks of this instance can be moved. */
    public boolean hasTestClock() {
        return Files.exists(clockFile());
    }

    Path data(Part part) {
        return folder.resolve("data").resolve(part.id());
    }

    Path programs() {
        return Path.of(ports.getProperty(PROGRAMS));
    }

    LocalProcess process(Part part) {
        return new LocalProcess(
                part.id(),
                folder.resolve("run").resolve(part.id() + ".pid"),
                folder.resolve("log").resolve(part.id() + ".log"));
    }
}
