package dk.sammenhaeng.stack;

/** A login of the database; never prints its password. */
public record Credentials(String username, String password) {

    @Override
    public String toString() {
        return username;
    }
}
