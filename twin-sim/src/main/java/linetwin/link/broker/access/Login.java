package linetwin.link.broker.access;

/**
 * What somebody says who wants in.
 *
 * @param address from which he connects, without the port
 */
public record Login(String name, String password, String address) {
    /** Without the password. */
    @Override
    public String toString() {
        return "Login[" + name + " from " + address + "]";
    }
}
