package linetwin.sim.mqtt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A user of a broker and where the password comes from; read anew for each connection, and never shown.
 *
 * @param password gives a fresh copy each time
 */
public record MqttLogin(String user, Supplier<char[]> password) {
    public MqttLogin {
        if (user.isBlank()) {
            throw new BrokerAccessException("the user of the broker is empty.\nMaybe --user is missing.");
        }
    }

    /** The password is the value of an environment variable. */
    public static MqttLogin fromEnvironment(String user, String variable, Map<String, String> environment) {
        String password = environment.get(variable);
        if (password == null || password.isEmpty()) {
            throw new BrokerAccessException("the environment variable " + variable
                    + ", which holds the password of user '" + user + "', is not set.");
        }
        return new MqttLogin(user, password::toCharArray);
    }

    /** The password is the first line of a UTF-8 file. */
    public static MqttLogin fromFile(String user, Path file) {
        Arrays.fill(firstLine(file), '\0'); // a file that can't be read is an error now, not in the background later
        return new MqttLogin(user, () -> firstLine(file));
    }

    private static char[] firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("").toCharArray();
        } catch (IOException e) {
            throw new BrokerAccessException("the password file " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "MqttLogin[user=" + user + "]";
    }
}
