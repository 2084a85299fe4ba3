package vn.sanvat.admin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.AccountsProperties;
import vn.sanvat.accounts.people.SetUpSite;
import vn.sanvat.http.SiteAddress;

/** Prints the link that makes the first administrator, as long as there is nobody. There is no default password. */
@Component
class SetUpAnnouncement {
    private static final Logger log = LoggerFactory.getLogger(SetUpAnnouncement.class);
    private final SetUpSite setUp;
    private final AccountsProperties limits;
    private final SiteAddress address;

    SetUpAnnouncement(SetUpSite setUp, AccountsProperties limits, SiteAddress address) {
        this.setUp = setUp;
        this.limits = limits;
        this.address = address;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (limits.setUpLink()
                && ready.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null
                && setUp.isNeeded()) {
            var port = context.getWebServer().getPort();
            var host = address.base().orElse("http://localhost:" + port);
            log.info(
                    "Nobody has an account yet. Make the first administrator, once, within {} hours:"
                            + " {}/admin/set-up/{}",
                    limits.setUpLinkValid().toHours(),
                    host,
                    setUp.newLink());
        }
    }
}
