/** How people come, change and go: one action class each. Start with {@link vn.sanvat.accounts.people.InvitePerson}. */
@NamedInterface("people")
@NullMarked
package vn.sanvat.accounts.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
