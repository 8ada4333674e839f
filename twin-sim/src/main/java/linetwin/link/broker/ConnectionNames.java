package linetwin.link.broker;

import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerSessionPlugin;

/** Notes on each connection as whom it was admitted, which Artemis keeps with its sessions only. */
final class ConnectionNames implements ActiveMQServerSessionPlugin {
    @Override
    public void afterCreateSession(ServerSession session) {
        if (session.getUsername() != null) {
            session.getRemotingConnection().setSubject(UserSecurity.subjectOf(session.getUsername()));
        }
    }
}
