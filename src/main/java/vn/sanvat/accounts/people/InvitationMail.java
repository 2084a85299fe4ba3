package vn.sanvat.accounts.people;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.AccountsProperties;
import vn.sanvat.problem.ProblemMessages;

/** Sends one-time links by e-mail, where {@code spring.mail.host} is set. */
@Component
public class InvitationMail {
    private static final Logger log = LoggerFactory.getLogger(InvitationMail.class);
    private final ObjectProvider<JavaMailSender> mail;
    private final String host;
    private final String from;

    InvitationMail(ObjectProvider<JavaMailSender> mail, AccountsProperties properties, Environment environment) {
        this.mail = mail;
        this.host = environment.getProperty("spring.mail.host", "");
        this.from = properties.mailFrom().isEmpty()
                ? environment.getProperty("spring.mail.username", "")
                : properties.mailFrom();
    }

    /** Whether there is a mail server to send by. */
    public boolean isSetUp() {
        return sender().isPresent();
    }

    /** @return whether a mail server took it; where not, the link is there to copy */
    public boolean send(Account to, String link, String site, Locale language) {
        var sender = sender();
        if (sender.isEmpty()) {
            return false;
        }
        var message = new SimpleMailMessage();
        if (!from.isEmpty()) {
            message.setFrom(from);
        }
        message.setTo(to.email().value());
        message.setSubject(text("mail.subject", language, site));
        message.setText(text("mail.text", language, to.name(), site, link));
        try {
            sender.get().send(message);
            return true;
        } catch (MailException e) {
            log.warn("An invitation could not be sent by e-mail: {}", e.getMessage());
            return false;
        }
    }

    /** There is one without a host, too, where the beans were generated with the package. */
    private Optional<JavaMailSender> sender() {
        return host.isBlank() ? Optional.empty() : Optional.ofNullable(mail.getIfAvailable());
    }

    private static String text(String key, Locale language, Object... arguments) {
        return ProblemMessages.text("messages/admin", key, arguments, language);
    }
}
