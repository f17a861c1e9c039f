package dk.sammenhaeng.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;

/** The main class of the broker's process. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Formats the data folder named in the given properties file if it is new, then serves until told to stop. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        Properties settings = PrivateFile.read(file);
        if (!Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
            int result = StorageTool.execute(
                    new String[] {
                        "format",
                        "--config",
                        file.toString(),
                        "--cluster-id",
                        Uuid.randomUuid().toString()
                    },
                    System.out);
            if (result != 0) {
                Exit.exit(result);
            }
        }
        Kafka.main(new String[] {file.toString()});
    }
}
