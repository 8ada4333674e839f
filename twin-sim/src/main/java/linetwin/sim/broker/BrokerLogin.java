package linetwin.sim.broker;

/** The one user whom an embedded broker admits; its text form hides the password. */
public record BrokerLogin(String user, String password) {
    public BrokerLogin {
        if (user.isBlank() || password.isEmpty()) {
            throw new BrokerException("a broker login needs a user and a password, one of them is empty.");
        }
    }

    @Override
    public String toString() {
        return "BrokerLogin[user=" + user + "]";
    }
}
