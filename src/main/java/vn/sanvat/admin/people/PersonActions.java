package vn.sanvat.admin.people;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.people.ChangePerson;
import vn.sanvat.accounts.people.InvitationMail;
import vn.sanvat.accounts.people.InvitePerson;
import vn.sanvat.accounts.tokens.RevokeToken;

/** What the pages of people can do. */
@Component
record PersonActions(InvitePerson invite, ChangePerson change, InvitationMail mail, RevokeToken revokeToken) {}
