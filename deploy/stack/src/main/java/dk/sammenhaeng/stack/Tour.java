package dk.sammenhaeng.stack;

/** What is where, and what to try first. */
final class Tour {

    private final Suite suite;
    private final Console console;

    Tour(Suite suite, Console console) {
        this.suite = suite;
        this.console = console;
    }

    void print() {
        Instance instance = suite.instance();
        String option = instance.name().equals(Instance.DEFAULT) ? "" : " --instance " + instance.name();
        StringBuilder text = new StringBuilder("\nWhere things are\n");
        for (Part service : Part.services()) {
            text.append("  %-16s %s/v1   the contract: %s/openapi%n"
                    .formatted(service.id(), instance.url(service), instance.url(service)));
        }
        text.append("  %-16s %s%n".formatted("kafka", instance.url(Part.KAFKA)))
                .append("  %-16s %s%n".formatted("postgres", instance.url(Part.POSTGRES)))
                .append("  %-16s %s%n".formatted("logs, data", instance.folder()))
                .append("""

                        Three things to try
                          The agreements of the municipality:
                            curl -H "Authorization: Bearer $(./deploy/token --role administration --municipality 0101%1$s)" \\
                              %2$s/v1/agreements
                          What waits for a coordinator:
                            curl -H "Authorization: Bearer $(./deploy/token --role coordinator --user koordinator-01 --municipality 0101%1$s)" \\
                              -H "X-Processing-Purpose: coordination" %3$s/v1/worklist
                          A service that is gone does not stop the others:
                            ./deploy/kill budget%1$s; ./deploy/status%1$s; ./deploy/start budget%1$s
                        """.formatted(option, instance.url(Part.AGREEMENTS), instance.url(Part.CITIZEN_JOURNEY)));
        console.say(text.toString());
    }
}
