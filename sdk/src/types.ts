// Written by scripts/write-api.ts from docs/openapi.json; do not edit.
export interface paths {
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a person in to the screens: with an e-mail address and password, and a code where one is asked for; with a one-time link; or with an access key. */
        post: operations["postSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, or which key calls, and what they may do.
         * @description For any key and any of the staff: whoever is somebody may know who.
         */
        get: operations["getSessionsCurrent"];
        put?: never;
        post?: never;
        /** Signs the person out who holds the session cookie. */
        delete: operations["deleteSessionsCurrent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own sessions, the last seen first.
         * @description For the staff in person: everybody may see where they are signed in.
         */
        get: operations["getAccountSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends one of one's own sessions.
         * @description For the staff in person: everybody may end their own sessions.
         */
        delete: operations["deleteAccountSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what an e-mailed link is for. It stays good. */
        post: operations["postLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a password by an e-mailed link, which is used up. Signs in, unless the account has a second factor (answer 200). */
        post: operations["postLinksPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails a link to set a new password, where the address is a user's. The answer is the same for all addresses. */
        post: operations["postPasswordrequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own account.
         * @description For the staff in person: it is about one's own account.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes one's own name; the address too, given the password where there is one, and a code where there is a second factor; without a password within 10 minutes of signing in.
         * @description For the staff in person: it is about one's own account.
         */
        patch: operations["patchAccount"];
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets one's own password, given the password where there is one, and a code where there is a second factor; without a password within 10 minutes of signing in; ends all other sessions.
         * @description For the staff in person: it is about one's own account.
         */
        put: operations["putAccountPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A secret for an authenticator app. It counts once it is proved with a code.
         * @description For the staff in person: it is about one's own account.
         */
        post: operations["postAccountSecondfactorSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the second factor up with a code of the app; where one is set up already, a code of that too. The recovery codes are shown this once.
         * @description For the staff in person: it is about one's own account.
         */
        put: operations["putAccountSecondfactor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does without the second factor again, given the password and a code of it.
         * @description For the staff in person: it is about one's own account.
         */
        post: operations["postAccountSecondfactorRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The identities elsewhere by which one may sign in oneself, the newest first.
         * @description For the staff in person: it is about one's own account.
         */
        get: operations["getAccountIdentities"];
        put?: never;
        /**
         * Begins to link one's account with a provider of identities, given the password where there is one, and a code where there is a second factor; without a password within 10 minutes of signing in: the address to send the browser to.
         * @description For the staff in person: it is about one's own account.
         */
        post: operations["postAccountIdentities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the staff who may sign in, by name; go on with the cursor of the page before.
         * @description Needs the scope `users:read`.
         */
        get: operations["getUsers"];
        put?: never;
        /**
         * Invites somebody to the staff by mail, with roles.
         * @description Needs the scope `users:write`.
         */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the staff.
         * @description Needs the scope `users:read`.
         */
        get: operations["getUsersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes somebody's name or roles; roles count from the next request on.
         * @description Needs the scope `users:write`.
         */
        patch: operations["patchUsersById"];
        trace?: never;
    };
    "/api/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an invitation once more; the link of the one before is no longer good.
         * @description Needs the scope `users:write`.
         */
        post: operations["postUsersByIdInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps somebody out and ends their sessions at once.
         * @description Needs the scope `users:write`.
         */
        post: operations["postUsersByIdSuspension"];
        /**
         * Lets somebody in again who was kept out.
         * @description Needs the scope `users:write`.
         */
        delete: operations["deleteUsersByIdSuspension"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the organisation's name, which stands on its pages and in its mail, or the zone that it plans by.
         * @description Needs the scope `users:write`.
         */
        patch: operations["patchOrganisation"];
        trace?: never;
    };
    "/api/account/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlinks one of one's own identities, but not one's only way in; ends all other sessions.
         * @description For the staff in person: it is about one's own account.
         */
        delete: operations["deleteAccountIdentitiesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The identities elsewhere by which one of the staff may sign in, the newest first.
         * @description Needs the scope `users:read`.
         */
        get: operations["getUsersByIdIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/identities/{identity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlinks an identity of one of the staff and ends their sessions.
         * @description Needs the scope `users:write`.
         */
        delete: operations["deleteUsersByIdIdentitiesByIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the keys of programs, the newest first; never the keys themselves.
         * @description Needs the scope `keys:read`.
         */
        get: operations["getKeys"];
        put?: never;
        /**
         * Makes a key for a program, with some of one's own scopes. The key is shown this once.
         * @description Needs the scope `keys:write`.
         */
        post: operations["postKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a key at once.
         * @description Needs the scope `keys:write`.
         */
        delete: operations["deleteKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the issuers of identities by which staff or visitors may sign in.
         * @description Needs the scope `users:read`.
         */
        get: operations["getIdentityproviders"];
        put?: never;
        /**
         * Adds an issuer of identities by OpenID Connect, having seen that it answers as one.
         * @description Needs the scope `users:write`.
         */
        post: operations["postIdentityproviders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity-providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes an issuer of identities.
         * @description Needs the scope `users:write`.
         */
        delete: operations["deleteIdentityprovidersById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ways-to-sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which issuers of identities staff and visitors may sign in. */
        get: operations["getWaystosignin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/with/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends a browser to an issuer of identities to sign in. */
        get: operations["getSigninWithById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an issuer of identities sends a browser back to. */
        get: operations["getSigninCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the connections to Microsoft Entra tenants.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnections"];
        put?: never;
        /**
         * Creates a connection from a tenant id, a client id and a client secret, a certificate that Parley makes, or the identity of the machine it runs on.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postConnections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a connection; with a certificate, its public half to upload in the Entra admin center.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnectionsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what the live tests of a connection last came to, and when they are made again.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnectionsByIdFindings"];
        put?: never;
        /**
         * Tests a connection now, by trying, and answers with what was found.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postConnectionsByIdFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a connection another credential, which is taken into use once Microsoft accepts it; until then the present one is.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postConnectionsByIdCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/cloud": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says in which of Microsoft's clouds the tenant lives, and tests the connection there.
         * @description Needs the scope `connections:write`.
         */
        put: operations["putConnectionsByIdCloud"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/new-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Chooses the connection that new work goes through. What was begun by another stays with that one.
         * @description Needs the scope `connections:write`.
         */
        put: operations["putConnectionsByIdNewwork"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a connection out of use: no new work goes through it, and another may be active for its app.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postConnectionsByIdRetirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/abilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what Parley can do with Microsoft, what of it is switched on, and what each needs.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getAbilities"];
        /**
         * Switches these abilities on and all others off; works while Microsoft is down.
         * @description Needs the scope `connections:write`.
         */
        put: operations["putAbilities"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the permissions that known set-up guides ask for, beside the least that does the same.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getPresets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what is needed for all that is switched on: what is granted, missing, or not needed.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnectionsByIdRequirements"];
        /**
         * Chooses which permissions a connection asks for: the least, or the list of a guide.
         * @description Needs the scope `connections:write`.
         */
        put: operations["putConnectionsByIdRequirements"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/findings/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists how the live tests of a connection came out otherwise than before, newest first; of all or of one.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnectionsByIdFindingsChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/diagnostics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs the live tests of all that is switched on, on the connection and on these operators: what they make they remove.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postConnectionsByIdDiagnostics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows which operators are ready for all that is switched on, and what keeps the others.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnectionsByIdReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/readiness.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The readiness of operators as a CSV file, an operator a line.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnectionsByIdReadinesscsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the newest set-ups: those that may be gone on with, and what came of the others.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getSetups"];
        put?: never;
        /**
         * Begins a connection that an administrator of Microsoft's makes on a machine of theirs; tells the token this once.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postSetups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how a set-up stands: waiting, stopped by something, or done.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getSetupsById"];
        /**
         * Changes what a set-up is for, while nobody has registered the app yet.
         * @description Needs the scope `connections:write`.
         */
        put: operations["putSetupsById"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setups/{id}/command": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells the command of a set-up once more, with a token of its own; the ones before stay good.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postSetupsByIdCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setups/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public half of the set-up's key, to upload in the Entra admin center.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getSetupsByIdCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setups/{id}/app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an app that was registered by hand or exists already, makes the connection and tests it.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postSetupsByIdApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setups/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the holder of a set-up token what to register with Microsoft. The token stays good. */
        post: operations["postSetupsPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setups/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the ids of the app that was registered, makes the connection and tests it. The token is used up. */
        post: operations["postSetupsOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setups/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the line that the PowerShell block showed at its end, makes the connection and tests it.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postSetupsByIdOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setups/trouble": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the one who waits what stopped the administrator. The token stays good. */
        post: operations["postSetupsTrouble"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public half of the connection's certificate, to upload in the Entra admin center.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnectionsByIdCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the address at which an administrator of the tenant consents; it is good for one consent.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postConnectionsByIdConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connect/microsoft/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where Microsoft sends a browser back to after its consent page. */
        get: operations["getConnectMicrosoftConsent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/steps/{name}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a link that shows a colleague one step, a script's or `consent`, and nothing else; good for 7 days.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postConnectionsByIdStepsByNameLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the one step that a link is for. */
        post: operations["postSteps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows whom Parley may act for through a connection; without operators nobody has chosen yet.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnectionsByIdOperators"];
        /**
         * Chooses whom Parley may act for: everyone, a group's members, or people by login; Microsoft is not asked.
         * @description Needs the scope `connections:write`.
         */
        put: operations["putConnectionsByIdOperators"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the PowerShell scripts that Microsoft's administrators run for a connection: who runs each, and why.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnectionsByIdScripts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/scripts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Writes one script, filled in for the connection and its operators; it may be run any number of times.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getConnectionsByIdScriptsByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the Microsoft accounts in whose name Parley may act, by login name.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organisation's own Microsoft account at each connection, and what signing in asks for.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getAccountsOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the address at which an administrator signs in with the organisation's account, or connects it again; only the browser that asked can finish it.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postAccountsAuthorization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connect/microsoft/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where Microsoft sends a browser back to after somebody has signed in with an account. */
        get: operations["getConnectMicrosoftCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outlook-time-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The time zones that Outlook offers, by the names that it has for them.
         * @description For any key and any of the staff: whoever connects an account may have to choose one.
         */
        get: operations["getOutlooktimezones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a connected Microsoft account: whose, what it allows, how it stands.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getAccountsById"];
        put?: never;
        post?: never;
        /**
         * Disconnects an account and forgets its tokens.
         * @description Needs the scope `connections:write`.
         */
        delete: operations["deleteAccountsById"];
        options?: never;
        head?: never;
        /**
         * Chooses the time zone of the account's Outlook, where its mailbox does not tell.
         * @description Needs the scope `connections:write`.
         */
        patch: operations["patchAccountsById"];
        trace?: never;
    };
    "/api/accounts/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tests now whether Microsoft lets Parley act in the account's name.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postAccountsByIdFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/microsoft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own Microsoft account at each connection, and what signing in asks for.
         * @description For the staff in person: it is about one's own account.
         */
        get: operations["getAccountMicrosoft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/microsoft/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the address at which one signs in with one's own account; only the browser that asked can finish it.
         * @description For the staff in person: it is about one's own account.
         */
        post: operations["postAccountMicrosoftAuthorization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/microsoft/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Disconnects one's own account and forgets its tokens.
         * @description For the staff in person: it is about one's own account.
         */
        delete: operations["deleteAccountMicrosoftById"];
        options?: never;
        head?: never;
        /**
         * Chooses the time zone of one's own Outlook, where the mailbox does not tell.
         * @description For the staff in person: it is about one's own account.
         */
        patch: operations["patchAccountMicrosoftById"];
        trace?: never;
    };
    "/api/account/microsoft/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tests now whether Microsoft lets Parley act in one's own account's name.
         * @description For the staff in person: it is about one's own account.
         */
        post: operations["postAccountMicrosoftByIdFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/graph/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where Microsoft brings what it announces. Answers the handshake with which Microsoft checks the address, too. */
        post: operations["postGraphNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/graph/lifecycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where Microsoft brings what happens to a subscription itself. Answers the handshake with which Microsoft checks the address, too. */
        post: operations["postGraphLifecycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what Microsoft announces to Parley, until when, and what is in the way; and what other programs have announced to themselves by the same app.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists people, searched by words of their name, e-mail and local fields; go on with the cursor of the page before.
         * @description Needs the scope `people:read`.
         */
        get: operations["getPeople"];
        put?: never;
        /**
         * Adds a person with any named local fields.
         * @description Needs the scope `people:write`.
         */
        post: operations["postPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands out people as a CSV file with a column for each local field; a formula gets an apostrophe before it.
         * @description Needs the scope `people:read`.
         */
        get: operations["getPeopleExportcsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one person.
         * @description Needs the scope `people:read`.
         */
        get: operations["getPeopleById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what is named of a person; an empty e-mail or local field is removed.
         * @description Needs the scope `people:write`.
         */
        patch: operations["patchPeopleById"];
        trace?: never;
    };
    "/api/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists clients, searched by words of their name, external id, e-mail and local fields; archived ones only where asked for.
         * @description Needs the scope `clients:read`.
         */
        get: operations["getClients"];
        put?: never;
        /**
         * Adds a client.
         * @description Needs the scope `clients:write`.
         */
        post: operations["postClients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands out clients as a CSV file with a column for each local field; a formula gets an apostrophe before it.
         * @description Needs the scope `clients:read`.
         */
        get: operations["getClientsExportcsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one client, and whom to write to about them: the primary contact, else the place's own address.
         * @description Needs the scope `clients:read`.
         */
        get: operations["getClientsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what is named of a client; an empty text is removed.
         * @description Needs the scope `clients:write`.
         */
        patch: operations["patchClientsById"];
        trace?: never;
    };
    "/api/clients/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archives a client: lists leave them out, and what is kept of them stays.
         * @description Needs the scope `clients:write`.
         */
        post: operations["postClientsByIdArchive"];
        /**
         * Brings an archived client back.
         * @description Needs the scope `clients:write`.
         */
        delete: operations["deleteClientsByIdArchive"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's contacts, the primary one first; their addresses only for callers who may read people.
         * @description Needs the scope `clients:read`.
         */
        get: operations["getClientsByIdContacts"];
        put?: never;
        /**
         * Makes a person a contact of a client; a new primary contact takes the place of the one before.
         * @description Needs the scope `clients:write`.
         */
        post: operations["postClientsByIdContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Somebody is no longer a contact of a client; the person stays.
         * @description Needs the scope `clients:write`.
         */
        delete: operations["deleteClientsByIdContactsByContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was said, written and done with a client, the newest first.
         * @description Needs the scope `clients:read`.
         */
        get: operations["getClientsByIdInteractions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened with a client, the newest first: interactions, and what Parley recorded.
         * @description Needs the scope `clients:read`.
         */
        get: operations["getClientsByIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was said, written and done with a person, the newest first; what belongs to a client only for callers who may read clients.
         * @description Needs the scope `people:read`.
         */
        get: operations["getPeopleByIdInteractions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened with a person, the newest first: interactions, those with a client only for callers who may read clients, and what Parley recorded.
         * @description Needs the scope `people:read`.
         */
        get: operations["getPeopleByIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records something that was said, written or done with a client, a person, or both.
         * @description Needs the scope `clients:write`.
         */
        post: operations["postInteractions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Imports people, clients or contacts from CSV. A dry run answers 200 with what would become of each row; otherwise 202, and the import goes on by itself.
         * @description Needs the scope `people:write`.
         */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how far an import is, how fast it goes, and which rows were refused.
         * @description Needs the scope `people:read`.
         */
        get: operations["getImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets by hand which account of the directory a person is; no rule changes that.
         * @description Needs the scope `people:write`.
         */
        put: operations["putPeopleByIdMatch"];
        /**
         * Matches a person with the directory by the rules of their audience. Who is matched already stays so, unless it is asked for again.
         * @description Needs the scope `people:write`.
         */
        post: operations["postPeopleByIdMatch"];
        /**
         * Removes a person's match, whoever made it; from then on the rules say who they are.
         * @description Needs the scope `people:write`.
         */
        delete: operations["deletePeopleByIdMatch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/matches.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands out who everybody is in the directory as a CSV file, which can be corrected and brought back.
         * @description Needs the scope `people:read`.
         */
        get: operations["getPeopleMatchescsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets matches by hand from a CSV file; an objectId of none removes one. With dryRun it says what it would do, row by row.
         * @description Needs the scope `people:write`.
         */
        post: operations["postPeopleMatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/match-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows by which local fields operators and users are looked for in which directory fields, in which order.
         * @description Needs the scope `people:read`.
         */
        get: operations["getMatchrules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sets the first rule of operators, users or both: Operator and User Identity Local and Remote Match Field. What is not named stays.
         * @description Needs the scope `people:write`.
         */
        patch: operations["patchMatchrules"];
        trace?: never;
    };
    "/api/match-rules/{audience}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets by which rules, in which order, operators or users are looked for. It is kept even where a rule cannot work yet; the warnings say why.
         * @description Needs the scope `people:write`.
         */
        put: operations["putMatchrulesByAudience"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/match-rules/{audience}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what rules would make of the people of an audience, page by page, without keeping anything: matched, not matched and why, or two of them the same account.
         * @description Needs the scope `people:write`.
         */
        post: operations["postMatchrulesByAudiencePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/match-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the last times that everybody was matched, the newest first.
         * @description Needs the scope `people:read`.
         */
        get: operations["getMatchruns"];
        put?: never;
        /**
         * Matches everybody now: looks what became of the matched, then looks for all others by the rules. It goes on by itself; where one is under way, that one is answered.
         * @description Needs the scope `people:write`.
         */
        post: operations["postMatchruns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/match-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how far matching everybody is, what it brought, and who was not matched and why.
         * @description Needs the scope `people:read`.
         */
        get: operations["getMatchrunsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells who is available, busy or away in Teams: at once where Microsoft announces it, which it does of 650 people, else up to a minute late. `on` is false where the organisation has not switched presence on; then nothing is asked of Microsoft.
         * @description Needs the scope `people:read`.
         */
        get: operations["getPresence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Searches the Entra tenant for people by the beginning of a name or address.
         * @description Needs the scope `people:read`.
         */
        get: operations["getDirectoryusers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visitor-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a visitor in: by a hand-over that an application signed, or by the link that was mailed to them. */
        post: operations["postVisitorsessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visitor-sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs the visitor out who holds the session cookie. */
        delete: operations["deleteVisitorsessionsCurrent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visitor-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails a link to whoever has this address. The answer is the same for all addresses. */
        post: operations["postVisitorlinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known here of the visitor who asks.
         * @description For visitors: visitors see only what is theirs.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visit/with/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends a visitor's browser to an issuer of identities to sign in. */
        get: operations["getVisitWithById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visit/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an issuer of identities sends a visitor's browser back to. */
        get: operations["getVisitCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-over-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the keys by which applications sign hand-overs.
         * @description Needs the scope `keys:read`.
         */
        get: operations["getHandoverkeys"];
        put?: never;
        /**
         * Makes a key by which an application signs hand-overs. Its secret is shown this once.
         * @description Needs the scope `keys:write`.
         */
        post: operations["postHandoverkeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-over-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a hand-over key at once.
         * @description Needs the scope `keys:write`.
         */
        delete: operations["deleteHandoverkeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Opens a meeting under a key of your own, or changes it: the same key is the same meeting. Answers 202 at once, or 200 with the link under `Prefer: wait=10`.
         * @description Needs the scope `meetings:write`.
         */
        put: operations["putMeetingsByKey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a meeting: it disappears from the calendar, and those invited are told by Microsoft.
         * @description Needs the scope `meetings:write`.
         */
        post: operations["postMeetingsByIdCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a meeting again, with a new link, after it was deleted in Outlook.
         * @description Needs the scope `meetings:write`.
         */
        post: operations["postMeetingsByIdReopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists meetings, the latest start first; go on with the cursor of the page before.
         * @description Needs the scope `meetings:read`.
         */
        get: operations["getMeetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one meeting.
         * @description Needs the scope `meetings:read`.
         */
        get: operations["getMeetingsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meeting-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the organisation holds its meetings.
         * @description Needs the scope `meetings:read`.
         */
        get: operations["getMeetingsettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes how the organisation holds its meetings; what is not named stays. Open meetings stay as they are.
         * @description Needs the scope `meetings:manage`.
         */
        patch: operations["patchMeetingsettings"];
        trace?: never;
    };
    "/api/meetings/{id}/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What Microsoft was asked about a meeting and what it answered, the newest first; 50 at most.
         * @description Needs the scope `meetings:read`.
         */
        get: operations["getMeetingsByIdExchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/free-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * When people are free, and the earliest three times in everybody's hours, with those who cannot.
         * @description Needs the scope `meetings:write`.
         */
        post: operations["postFreetimes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what takes place within a stretch of time of at most 62 days, the earliest first: meetings, and each occurrence of a series.
         * @description Needs the scope `meetings:read`.
         */
        get: operations["getMeetingsCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join-pages/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a meeting's join page tells: when it is, and the way in. The token is the end of the meeting's `joinPage`. */
        get: operations["getJoinpagesByToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/artifacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recordings, transcripts and attendance reports of a meeting, and how the search for more stands.
         * @description Needs the scope `meetings:read`.
         */
        get: operations["getMeetingsByIdArtifacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Looks now for recordings, transcripts and attendance reports of a meeting. Each kind says `looking` until its look is done.
         * @description Needs the scope `meetings:read`.
         */
        post: operations["postMeetingsByIdLooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/artifacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one recording, transcript or attendance report, without its content.
         * @description Needs the scope `meetings:read`.
         */
        get: operations["getArtifactsById"];
        put?: never;
        post?: never;
        /**
         * Erases a recording, transcript or attendance report here, our own copy included, and records why. What Microsoft keeps stays there.
         * @description Needs the scope `artifacts:erase`.
         */
        delete: operations["deleteArtifactsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/artifacts/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The content: a film (MP4), a transcript (WebVTT), or who attended (JSON); whole, or the part that `Range` names. Who looked is recorded.
         * @description Needs the scope `artifacts:read`.
         */
        get: operations["getArtifactsByIdContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The meetings of the visitor who asks, the latest first, with their recordings and transcripts where these are shown.
         * @description For visitors: visitors see only what is theirs.
         */
        get: operations["getMeMeetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/artifacts/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A recording or transcript of a meeting of the visitor who asks, whole or the part that `Range` names. Who looked is recorded.
         * @description For visitors: visitors see only what is theirs.
         */
        get: operations["getMeArtifactsByIdContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transcripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Searches what was said in meetings, for words, beginnings of words and "exact phrases"; without a search, lists all transcripts. The latest first. A page may be short or empty: go on while there is a cursor.
         * @description Needs the scope `artifacts:read`.
         */
        get: operations["getTranscripts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transcripts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what was said in a meeting: who spoke, and turn after turn; `id` is the transcript's artifact. Go on with `from`, the `next` of the answer before.
         * @description Needs the scope `artifacts:read`.
         */
        get: operations["getTranscriptsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transcripts/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A transcript as a file: plain text, WebVTT or a Word document, with its times in a zone.
         * @description Needs the scope `artifacts:read`.
         */
        get: operations["getTranscriptsByIdDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows who was in a meeting, from when to when, who came late or left early, who came uninvited and who never came.
         * @description Needs the scope `artifacts:read`.
         */
        get: operations["getMeetingsByIdAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/attendance.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was in a meeting as a CSV file, a person a line; a formula gets an apostrophe before it.
         * @description Needs the scope `artifacts:read`.
         */
        get: operations["getMeetingsByIdAttendancecsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists Teams chats and channels, those first in which something was written last: the chats of one's own connected accounts and the channels shown to oneself, or all for programs and whoever supervises.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversations"];
        put?: never;
        /**
         * Begins a Teams chat in the name of one's own Microsoft account: with one other person, the chat that there is already or a new one; with more, a new group. Answers 201 with the conversation once Microsoft has made it, or 202 where that takes longer than ten seconds.
         * @description Needs the scope `messages:write`.
         */
        post: operations["postConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation-beginnings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what became of a Teams chat that somebody wanted to begin.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationbeginningsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a Teams chat with its members, or a channel.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was written in a Teams chat or channel, the latest first; with the first page, what is on its way there.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdMessages"];
        put?: never;
        /**
         * Writes in a Teams chat or channel, in the name of one's own Microsoft account. Answers before Microsoft is asked; what becomes of it is shown there.
         * @description Needs the scope `messages:write`.
         */
        post: operations["postConversationsByIdMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the posts of a channel, those first in which something was written last, with how many replies each has; with the first page, what is on its way there.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdThreads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/threads/{post}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the replies to a post of a channel, the latest first; `post` is Microsoft's own id of it.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdThreadsByPostReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds teams of Microsoft Teams by how their name begins, to choose channels of.
         * @description Needs the scope `connections:write`.
         */
        get: operations["getTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{team}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the channels of a team, and which of them are kept.
         * @description Needs the scope `connections:write`.
         */
        get: operations["getTeamsByTeamChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the channels that are kept, and those that were and of which messages are still here.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getChannels"];
        put?: never;
        /**
         * Has a channel of Teams kept: its posts and replies arrive as a conversation. Done twice is done once.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postChannels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes who of the staff sees a channel.
         * @description Needs the scope `connections:write`.
         */
        patch: operations["patchChannelsById"];
        trace?: never;
    };
    "/api/channels/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a channel off the list: nothing more of it arrives. What was kept stays, or is erased for a reason; in Teams nothing changes.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postChannelsByIdRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/mentionable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who can be mentioned in a conversation: those in a chat and everyone; those who wrote in a channel of late, the channel and its team.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdMentionable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/messages/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes back a message of one's own: in Teams it is deleted; one that waits to be sent, or that Microsoft refused, is never sent.
         * @description Needs the scope `messages:write`.
         */
        delete: operations["deleteConversationsByIdMessagesByMessage"];
        options?: never;
        head?: never;
        /**
         * Changes what a message of one's own says in Teams. Answers when Microsoft has taken it; the chat shows it a moment later.
         * @description Needs the scope `messages:write`.
         */
        patch: operations["patchConversationsByIdMessagesByMessage"];
        trace?: never;
    };
    "/api/conversations/{id}/messages/{message}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings back a message of one's own that was deleted.
         * @description Needs the scope `messages:write`.
         */
        post: operations["postConversationsByIdMessagesByMessageRestoration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/messages/{message}/reactions/{reaction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reacts to a message with an emoji, in the name of one's own Microsoft account.
         * @description Needs the scope `messages:write`.
         */
        put: operations["putConversationsByIdMessagesByMessageReactionsByReaction"];
        post?: never;
        /**
         * Takes one's own reaction to a message back.
         * @description Needs the scope `messages:write`.
         */
        delete: operations["deleteConversationsByIdMessagesByMessageReactionsByReaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/messages/{message}/pictures/{content}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of a message that Microsoft keeps; `message` and `content` are Microsoft's own ids, and so is `post` of a reply in a channel.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdMessagesByMessagePicturesByContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one can do with files in a conversation; programs name an account.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/files/{message}/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file that hangs on a message, as it lies in OneDrive; always to be saved.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdFilesByMessageByAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/files/{message}/{attachment}/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a file that hangs on a message is called and how large it is, asked of Microsoft now.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdFilesByMessageByAttachmentAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uploads a picture or a file of at most 25 MiB that is to go along with a message, which names its id in `uploads`. Unless a message does, it is gone after a day.
         * @description Needs the scope `messages:write`.
         */
        post: operations["postConversationsByIdUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/uploads/{upload}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands out what was uploaded and is not in Teams yet.
         * @description Needs the scope `messages:write`.
         */
        get: operations["getConversationsByIdUploadsByUploadContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/uploads/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes back what one uploaded and named in no message.
         * @description Needs the scope `messages:write`.
         */
        delete: operations["deleteConversationsByIdUploadsByUpload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/people/{person}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The photo of somebody who is in a conversation or wrote in it, by object id; 204 where they have none.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdPeopleByPersonPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Searches what was written in all chats that one may see, the latest first.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/messages/{message}/around": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a message with what was written just before and after it, the earliest first.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdMessagesByMessageAround"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands out all that was written in a chat as a file, the earliest first: as text, as CSV, or as JSON, a message a line.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getConversationsByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messenger-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long what was written in Teams chats is kept here.
         * @description Needs the scope `messages:read`.
         */
        get: operations["getMessengersettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes how long what was written in Teams chats is kept here. Within the hour, what is older is erased.
         * @description Needs the scope `messages:erase`.
         */
        patch: operations["patchMessengersettings"];
        trace?: never;
    };
    "/api/conversations/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases here all that was written in a chat so far. In Teams it stays.
         * @description Needs the scope `messages:erase`.
         */
        post: operations["postConversationsByIdErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/messages/{message}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases a message here. In Teams it stays.
         * @description Needs the scope `messages:erase`.
         */
        post: operations["postConversationsByIdMessagesByMessageErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messenger-settings/listening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Up to how many connected accounts Microsoft announces the chats of each, and not those of the whole tenant.
         * @description Needs the scope `connections:read`.
         */
        get: operations["getMessengersettingsListening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes that. What takes the place of something else is announced before that ends.
         * @description Needs the scope `connections:write`.
         */
        patch: operations["patchMessengersettingsListening"];
        trace?: never;
    };
    "/api/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the types of appointment, by name; archived ones only where asked for.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getServices"];
        put?: never;
        /**
         * Adds a type of appointment; what is left out is as usual.
         * @description Needs the scope `appointments:manage`.
         */
        post: operations["postServices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one type of appointment.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getServicesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what is named of a type of appointment; what is booked stays as it was booked.
         * @description Needs the scope `appointments:manage`.
         */
        patch: operations["patchServicesById"];
        trace?: never;
    };
    "/api/services/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a type of appointment off what can be booked; what is booked stays.
         * @description Needs the scope `appointments:manage`.
         */
        post: operations["postServicesByIdArchive"];
        /**
         * Lets an archived type of appointment be booked again.
         * @description Needs the scope `appointments:manage`.
         */
        delete: operations["deleteServicesByIdArchive"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists those whom appointments are held with, by name; archived ones only where asked for.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getHosts"];
        put?: never;
        /**
         * Makes a known person somebody whom appointments are held with.
         * @description Needs the scope `appointments:manage`.
         */
        post: operations["postHosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hosts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one host.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getHostsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what is named of a host, or archives them; appointments that are booked stay.
         * @description Needs the scope `appointments:manage`.
         */
        patch: operations["patchHostsById"];
        trace?: never;
    };
    "/api/hosts/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says when a host works, in place of what was said before.
         * @description Needs the scope `appointments:manage`.
         */
        put: operations["putHostsByIdAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the rooms that appointments may take.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getRooms"];
        put?: never;
        /**
         * Adds a room.
         * @description Needs the scope `appointments:manage`.
         */
        post: operations["postRooms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a room out of use; appointments that are booked in it stay.
         * @description Needs the scope `appointments:manage`.
         */
        delete: operations["deleteRoomsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the times at which the organisation is closed, those that are over left out.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getClosures"];
        put?: never;
        /**
         * Closes the organisation for a time: nothing new can be booked then, and what is booked stays.
         * @description Needs the scope `appointments:manage`.
         */
        post: operations["postClosures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/closures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Opens the organisation again.
         * @description Needs the scope `appointments:manage`.
         */
        delete: operations["deleteClosuresById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The slots of a service within a window of up to 100 days, as its customers are offered them.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slots/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a start is offered or is not, for everybody and for each host.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getSlotsExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps a slot for ten minutes, while somebody fills in a form.
         * @description Needs the scope `appointments:write`.
         */
        post: operations["postHolds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lets go of a slot that is held.
         * @description Needs the scope `appointments:write`.
         */
        delete: operations["deleteHoldsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists appointments by their start; go on with the cursor of the page before.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getAppointments"];
        put?: never;
        /**
         * Books an appointment for somebody: of a slot, or of one that is held.
         * @description Needs the scope `appointments:write`.
         */
        post: operations["postAppointments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one appointment.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getAppointmentsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What staff wrote about an appointment for one another, the oldest first.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getAppointmentsByIdNotes"];
        put?: never;
        /**
         * Writes down something about an appointment for the staff; its customer never sees it.
         * @description Needs the scope `appointments:write`.
         */
        post: operations["postAppointmentsByIdNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms an appointment that waits for approval, with a Teams meeting unless `meeting` is false.
         * @description Needs the scope `appointments:approve`.
         */
        post: operations["postAppointmentsByIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says no to an appointment that waits for approval; its time is free again.
         * @description Needs the scope `appointments:approve`.
         */
        post: operations["postAppointmentsByIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves an appointment to another slot; its Teams meeting and link stay as long as its hosts do.
         * @description Needs the scope `appointments:write`.
         */
        post: operations["postAppointmentsByIdReschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels an appointment; its customer and its hosts are told.
         * @description Needs the scope `appointments:write`.
         */
        post: operations["postAppointmentsByIdCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says whether the customer came, and what came of it.
         * @description Needs the scope `appointments:write`.
         */
        post: operations["postAppointmentsByIdAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generates the Teams meeting of an appointment that was confirmed without one, or tries again where Microsoft refused it.
         * @description Needs the scope `appointments:write`.
         */
        post: operations["postAppointmentsByIdMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booking-pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What anybody may book of an organisation, the soonest first. */
        get: operations["getBookingpagesByPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booking-pages/{page}/services/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service that anybody may book. */
        get: operations["getBookingpagesByPageServicesByService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booking-pages/{page}/services/{service}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The free slots of a service within a window of up to 100 days. */
        get: operations["getBookingpagesByPageServicesByServiceSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booking-pages/{page}/services/{service}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a slot for ten minutes, while somebody fills in the form. */
        post: operations["postBookingpagesByPageServicesByServiceHolds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booking-pages/{page}/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lets go of a slot that was kept. */
        delete: operations["deleteBookingpagesByPageHoldsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booking-pages/{page}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Books the slot that was kept. Sent twice, as after an answer that was lost, it is one appointment. */
        post: operations["postBookingpagesByPageAppointments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booked/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An appointment as its customer sees it. The token is the end of the link that they were mailed. */
        get: operations["getBookedByToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booked/{token}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The slots to which a customer can move their appointment. */
        get: operations["getBookedByTokenSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booked/{token}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves an appointment, as its customer; its Teams link stays as long as its hosts do. */
        post: operations["postBookedByTokenReschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booked/{token}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels an appointment, as its customer. */
        post: operations["postBookedByTokenCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The appointments of the visitor who asks, the latest first, with the Teams meeting of each.
         * @description For visitors: visitors see only what is theirs.
         */
        get: operations["getMeAppointments"];
        put?: never;
        /**
         * Books the slot that was kept for the visitor who asks.
         * @description For visitors: visitors see only what is theirs.
         */
        post: operations["postMeAppointments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the visitor who asks may book, the soonest first.
         * @description For visitors: visitors see only what is theirs.
         */
        get: operations["getMeServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/services/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One service that the visitor who asks may book.
         * @description For visitors: visitors see only what is theirs.
         */
        get: operations["getMeServicesByService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/services/{service}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The free slots of a service that the visitor who asks may book.
         * @description For visitors: visitors see only what is theirs.
         */
        get: operations["getMeServicesByServiceSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/services/{service}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps a slot for ten minutes, while the visitor who asks fills in the form.
         * @description For visitors: visitors see only what is theirs.
         */
        post: operations["postMeServicesByServiceHolds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lets go of a slot that was kept.
         * @description For visitors: visitors see only what is theirs.
         */
        delete: operations["deleteMeHoldsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uploads a document of at most 10 MiB for a booking: PDF, DOCX, ODT, PNG, JPEG or plain text. Its id is the answer to its question; unless it is booked with, it is gone after a day.
         * @description Needs the scope `appointments:write`.
         */
        post: operations["postServicesByIdDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booking-pages/{page}/services/{service}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads a document for a booking by anybody, as with a service of the staff's. */
        post: operations["postBookingpagesByPageServicesByServiceDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/services/{service}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uploads a document for a booking of the visitor who asks.
         * @description For visitors: visitors attach what is theirs.
         */
        post: operations["postMeServicesByServiceDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/documents/{document}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands out a document that came with an appointment, to be saved.
         * @description Needs the scope `appointments:read`.
         */
        get: operations["getAppointmentsByIdDocumentsByDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hosts/{id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a new address at which calendar programs read a host's appointments. It is shown this once, and the one before ends.
         * @description Needs the scope `appointments:write`.
         */
        post: operations["postHostsByIdFeed"];
        /**
         * Ends the address at which calendar programs read a host's appointments.
         * @description Needs the scope `appointments:write`.
         */
        delete: operations["deleteHostsByIdFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A host's appointments from thirty days ago on, as iCalendar. What waits for approval is tentative. */
        get: operations["getFeedsByFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists classes by title with their team, their match and their drift; go on with the cursor of the page before.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a class: what the roster says of it, its team, and what is otherwise for it than in the settings.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClassesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Chooses a class or leaves it out, and says what is otherwise for it; what is not named stays.
         * @description Needs the scope `classes:write`.
         */
        patch: operations["patchClassesById"];
        trace?: never;
    };
    "/api/classes/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roster of a class beside its team, by name; those whom only the team has come last.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClassesByIdPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What rosters changed in a class, of everybody or of one person by the roster's id, the latest first.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClassesByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The terms of the classes that rosters name, by their first day, with when their teams are archived.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClassterms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How classes become teams.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClasssettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes how classes become teams; what is not named stays. Teams follow with the next plan that is run.
         * @description Needs the scope `classes:write`.
         */
        patch: operations["patchClasssettings"];
        trace?: never;
    };
    "/api/class-settings/name-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a template would call the teams of the first twenty classes by title. Nothing is changed.
         * @description Needs the scope `classes:read`.
         */
        post: operations["postClasssettingsNamepreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the rosters that were brought, the newest first; go on with the cursor of the page before.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getRosters"];
        put?: never;
        /**
         * Brings a roster: a OneRoster 1.1 or 1.2 archive, whole or with changes to the one that stands (delta in its manifest), a CSV file with a line for each enrolment, or a JSON object {classes: [{id, title, code, details, members: [{person, role, groups}], sessions: [{key, title, start, end, timeZone, location, online, state}]}], people: [{id, fields}]}; which of them it is, its bytes tell. It is read by itself, and changes nothing if a single line is wrong.
         * @description Needs the scope `classes:write`.
         */
        post: operations["postRosters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Applies what happened since to the roster that stands: who came into a class and who left it. What is so already stays so.
         * @description Needs the scope `classes:write`.
         */
        post: operations["postRostersChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a roster: whether it was taken, what it holds and what it changed.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getRostersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists every bad line of a roster with what cures it, and then what is merely odd; `q` looks for words.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getRostersByIdProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters/{id}/problems.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands out every bad line of a roster as a CSV file.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getRostersByIdProblemscsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what a roster changed in each class, compared with the one before.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getRostersByIdChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the services from which rosters are read, each with its last reading and what was wrong with it.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getRostersources"];
        put?: never;
        /**
         * Adds a service that hands out rosters as OneRoster 1.1 or 1.2 has it (REST); its secret is sealed and never shown.
         * @description Needs the scope `classes:write`.
         */
        post: operations["postRostersources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a source of rosters that no schedule reads; what was read from it stays.
         * @description Needs the scope `classes:write`.
         */
        delete: operations["deleteRostersourcesById"];
        options?: never;
        head?: never;
        /**
         * Changes a source of rosters. Another host, or another way to sign in, wants the secret again: it was not given for that.
         * @description Needs the scope `classes:write`.
         */
        patch: operations["patchRostersourcesById"];
        trace?: never;
    };
    "/api/roster-sources/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a source: signs in and asks for one item of each collection. What does not work is told with its cure; nothing changes.
         * @description Needs the scope `classes:write`.
         */
        post: operations["postRostersourcesByIdTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-sources/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a source now. It becomes a roster like one that is brought: all of it is read first, and if anything fails nothing changes.
         * @description Needs the scope `classes:write`.
         */
        post: operations["postRostersourcesByIdReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists whom the roster names, with the account that each was found to have, or why not and what cures it; `q` looks for words.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClasspeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-people/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands out the same whole as a CSV file; with logins changed in it, it can be brought back.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClasspeopleExportcsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-people/matching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how many people of the roster were found, and when the directory was last read.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClasspeopleMatching"];
        put?: never;
        /**
         * Reads what changed in the directory and looks for the people of the roster; `afresh` first forgets whom the rules had found.
         * @description Needs the scope `classes:write`.
         */
        post: operations["postClasspeopleMatching"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-people/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes choices by hand from a CSV file with the columns person and login: a login or object id, excluded, or rules. With a single bad line nothing is changed.
         * @description Needs the scope `classes:write`.
         */
        post: operations["postClasspeopleMatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one person of the roster.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClasspeopleByPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-people/{person}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says by hand who somebody of the roster is: an account by its login or object id, or nobody at all.
         * @description Needs the scope `classes:write`.
         */
        put: operations["putClasspeopleByPersonMatch"];
        post?: never;
        /**
         * Leaves it to the rules again who somebody of the roster is.
         * @description Needs the scope `classes:write`.
         */
        delete: operations["deleteClasspeopleByPersonMatch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists plans and runs, the latest first; go on with the cursor of the page before.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getPlans"];
        put?: never;
        /**
         * Draws a plan of what a sync of classes would do, and with `run` has it done but for what is stopped.
         * @description Needs the scope `classes:run`.
         */
        post: operations["postPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a plan, what it comes to and how far it is.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getPlansById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a plan does for each team, those among them that it leaves alone with something to be told.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getPlansByIdTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What becomes of whom and why, by team; those who simply are right are not among them.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getPlansByIdPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/table.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a CSV file, with the reasons in words.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getPlansByIdTablecsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does what a plan says, but for what is stopped; of one that pauses, goes on.
         * @description Needs the scope `classes:run`.
         */
        post: operations["postPlansByIdRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pauses a run: teams that are being worked on are finished, no others are begun.
         * @description Needs the scope `classes:run`.
         */
        post: operations["postPlansByIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/teams/{team}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets be done what was stopped for a team; who did and why is recorded.
         * @description Needs the scope `classes:run`.
         */
        post: operations["postPlansByIdTeamsByTeamRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Connects a class with a team that there is, or with that of another class. Nobody in it is changed by that.
         * @description Needs the scope `classes:run`.
         */
        put: operations["putClassesByIdTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archives the team of a class: it stays to be read.
         * @description Needs the scope `classes:run`.
         */
        post: operations["postClassesByIdArchive"];
        /**
         * Takes the team of a class out of the archive.
         * @description Needs the scope `classes:run`.
         */
        delete: operations["deleteClassesByIdArchive"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/disconnection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leaves the team of a class as it is and for itself; classes that share it are left without it, too.
         * @description Needs the scope `classes:run`.
         */
        post: operations["postClassesByIdDisconnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/team/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks Microsoft now who is in the team of a class, and whether it is put away or not activated yet.
         * @description Needs the scope `classes:run`.
         */
        post: operations["postClassesByIdTeamLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/team/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings back the team of a class that was deleted at most thirty days ago.
         * @description Needs the scope `classes:run`.
         */
        post: operations["postClassesByIdTeamRestoration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/team/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes the team of a class with all that is in it; for thirty days it can be brought back.
         * @description Needs the scope `classes:run`.
         */
        post: operations["postClassesByIdTeamDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When classes are synchronised by themselves, in words and as the next times.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getSchedules"];
        put?: never;
        /**
         * Has classes synchronised, or a source of rosters read, by themselves; where nothing else is said, each day at midnight.
         * @description Needs the scope `classes:write`.
         */
        post: operations["postSchedules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a schedule away.
         * @description Needs the scope `classes:write`.
         */
        delete: operations["deleteSchedulesById"];
        options?: never;
        head?: never;
        /**
         * Changes when classes are synchronised by themselves, or switches that off and on.
         * @description Needs the scope `classes:write`.
         */
        patch: operations["patchSchedulesById"];
        trace?: never;
    };
    "/api/class-sessions/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a CSV file all that is planned of the classes that it names by the roster's ids: a line for each session, or for one that repeats weekly until a day. With a single bad line nothing changes.
         * @description Needs the scope `classes:write`.
         */
        post: operations["postClasssessionsFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the sessions of a class by time, each with its event; go on with the cursor of the page before.
         * @description Needs the scope `classes:read`.
         */
        get: operations["getClassesByIdSessions"];
        /**
         * Makes a list all that is planned of a class; calendars follow by themselves. Where one session is wrong, nothing changes. A coming session that is not named any more is taken out of its calendar, one that is over stays in it.
         * @description Needs the scope `classes:write`.
         */
        put: operations["putClassesByIdSessions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}/sessions/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Plans a session of a class, or changes or cancels it; its event follows by itself.
         * @description Needs the scope `classes:write`.
         */
        put: operations["putClassesByIdSessionsByKey"];
        post?: never;
        /**
         * Takes a session away; its event goes by itself.
         * @description Needs the scope `classes:write`.
         */
        delete: operations["deleteClassesByIdSessionsByKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the kinds of mail that Parley sends, as the organisation words them.
         * @description Needs the scope `mail:read`.
         */
        get: operations["getMailtemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one kind of mail: its wording, its original wording and its variables.
         * @description Needs the scope `mail:read`.
         */
        get: operations["getMailtemplatesByName"];
        /**
         * Words a kind of mail anew; what its variables do not allow is refused with line and column.
         * @description Needs the scope `mail:write`.
         */
        put: operations["putMailtemplatesByName"];
        post?: never;
        /**
         * Goes back to the wording that Parley brings.
         * @description Needs the scope `mail:write`.
         */
        delete: operations["deleteMailtemplatesByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows what a mail would look like, with samples for values; nothing is sent or kept.
         * @description Needs the scope `mail:read`.
         */
        post: operations["postMailtemplatesByNamePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{name}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a mail with samples for values to an address, as it is worded now.
         * @description Needs the scope `mail:write`.
         */
        post: operations["postMailtemplatesByNameTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how the organisation's mail leaves, and who it is from.
         * @description Needs the scope `mail:read`.
         */
        get: operations["getMailsettings"];
        /**
         * Sets how the organisation's mail leaves: by the mail server, or out of a mailbox of Microsoft 365.
         * @description Needs the scope `mail:write`.
         */
        put: operations["putMailsettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was sent and what waits to be, newest first; go on with the cursor of the page before.
         * @description Needs the scope `mail:read`.
         */
        get: operations["getMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one mail: what it says, why and to whom it went, and what came of each attempt.
         * @description Needs the scope `mail:read`.
         */
        get: operations["getMailsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a mail again now that failed, or that waits for its next attempt.
         * @description Needs the scope `mail:write`.
         */
        post: operations["postMailsByIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the addresses that hear what happens; go on with the cursor of the page before.
         * @description Needs the scope `webhooks:read`.
         */
        get: operations["getWebhookendpoints"];
        put?: never;
        /**
         * Adds an address that is to hear what happens from now on. The answer shows its secret, this once. Needs facts:read too.
         * @description Needs the scope `webhooks:write`.
         */
        post: operations["postWebhookendpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a webhook endpoint and how it does.
         * @description Needs the scope `webhooks:read`.
         */
        get: operations["getWebhookendpointsById"];
        put?: never;
        post?: never;
        /**
         * Deletes a webhook endpoint with its secret and the log of its deliveries.
         * @description Needs the scope `webhooks:write`.
         */
        delete: operations["deleteWebhookendpointsById"];
        options?: never;
        head?: never;
        /**
         * Changes a webhook endpoint; what is left out stays. Deliveries that wait go to the new address. Needs facts:read too.
         * @description Needs the scope `webhooks:write`.
         */
        patch: operations["patchWebhookendpointsById"];
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a webhook endpoint a new secret and shows it, this once; the one before signs along for a while.
         * @description Needs the scope `webhooks:write`.
         */
        post: operations["postWebhookendpointsByIdSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a webhook endpoint into use again. What was held meanwhile is sent when it is replayed.
         * @description Needs the scope `webhooks:write`.
         */
        post: operations["postWebhookendpointsByIdEnabling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a webhook endpoint out of use; what happens meanwhile is held for 30 days.
         * @description Needs the scope `webhooks:write`.
         */
        post: operations["postWebhookendpointsByIdDisabling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was sent to a webhook endpoint, is to be sent or is held, the latest first. Needs facts:read too.
         * @description Needs the scope `webhooks:read`.
         */
        get: operations["getWebhookendpointsByIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a delivery with every attempt: what was sent, what came back, and how long it took. Needs facts:read too.
         * @description Needs the scope `webhooks:read`.
         */
        get: operations["getWebhookendpointsByIdDeliveriesByDeliveryId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a test to a webhook endpoint, once; look at the delivery for what came back.
         * @description Needs the scope `webhooks:write`.
         */
        post: operations["postWebhookendpointsByIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a delivery again, under its old id. Needs facts:read too.
         * @description Needs the scope `webhooks:write`.
         */
        post: operations["postWebhookendpointsByIdDeliveriesByDeliveryIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends all deliveries again that match, under their old ids; with `dryRun` only counts them. Needs facts:read too.
         * @description Needs the scope `webhooks:write`.
         */
        post: operations["postWebhookendpointsByIdReplays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists work that is not done: waiting for its time, due, running, or parked for a person to look at.
         * @description Needs the scope `jobs:read`.
         */
        get: operations["getJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a job that is not done.
         * @description Needs the scope `jobs:read`.
         */
        get: operations["getJobsById"];
        put?: never;
        post?: never;
        /**
         * Discards a job for good; the audit log keeps what it was.
         * @description Needs the scope `jobs:write`.
         */
        delete: operations["deleteJobsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a job now, as if it were new.
         * @description Needs the scope `jobs:write`.
         */
        post: operations["postJobsByIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries all jobs now that match, the parked ones unless told otherwise; with `dryRun` only counts them.
         * @description Needs the scope `jobs:write`.
         */
        post: operations["postJobretries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, newest first: who did what to which, and when; all of it, or what matches. A page may be short or empty: go on while there is a cursor.
         * @description Needs the scope `facts:read`.
         */
        get: operations["getFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, as a file: CSV for spreadsheets, or one JSON object a line.
         * @description Needs the scope `facts:read`.
         */
        get: operations["getFactsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hands out everything that is kept about a person, feature by feature.
         * @description Needs the scope `people:erase`.
         */
        get: operations["getPeopleByIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases a person everywhere and for good; nothing that imports people brings them back.
         * @description Needs the scope `people:erase`.
         */
        post: operations["postPeopleByIdErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasure-liftings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets somebody be added again who was erased, by their e-mail, object id or a local field.
         * @description Needs the scope `people:erase`.
         */
        post: operations["postErasureliftings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers while the process runs. */
        get: operations["getLivez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers 200 while the server takes requests and its database answers, 503 otherwise. */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for Prometheus.
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is happening, as server-sent events; goes on after `Last-Event-ID`. `presence.stirred` is no fact: it has no id and tells only that presence is worth another look.
         * @description Needs the scope `facts:read`.
         */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which version this is, and where the sandbox is when Microsoft is only pretended.
         * @description For any key and any of the staff: every screen says which Parley it is and whether Microsoft is pretended.
         */
        get: operations["getInstallation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage/diagnostics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries whether files, such as copies of recordings, can be written and read; what it makes it removes.
         * @description Needs the scope `connections:write`.
         */
        post: operations["postStorageDiagnostics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Ability: {
            key: string;
            title: string;
            gives: string;
            on: boolean;
            prepared: boolean;
            requirements: components["schemas"]["Requirement"][];
        };
        Account: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            connection: string;
            /** @enum {string} */
            holder: "person" | "organisation";
            user?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            objectId: string;
            userPrincipalName: string;
            displayName: string;
            /** @enum {string} */
            state: "connected" | "reconnect";
            finding?: {
                reason: string;
                /** @enum {string} */
                level: "good" | "bad" | "waiting";
                sentence: string;
                cure?: string;
                at: string;
            };
            permissions: components["schemas"]["RequirementState"][];
            endsAt?: string;
            outlookTimeZone?: components["schemas"]["OutlookZone"];
            connectedAt: string;
            checkedAt?: string;
        };
        AccountPlace: {
            connection: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            wanted: string[];
            account?: components["schemas"]["Account"];
        };
        Appointment: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "held" | "pending" | "confirmed" | "declined" | "cancelled" | "expired";
            service: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            start: string;
            end: string;
            customer: {
                name?: string;
                email?: string;
                phone?: string;
                zone?: string;
                /** Format: uuid */
                person?: string;
                /** Format: uuid */
                client?: string;
            };
            hosts: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            room?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            place: components["schemas"]["AppointmentPlace"];
            meeting?: {
                /** Format: uuid */
                id?: string;
                joinUrl?: string;
                finding?: components["schemas"]["Finding"];
            };
            answers: {
                [key: string]: string;
            };
            documents: components["schemas"]["AppointmentDocument"][];
            conflict?: {
                since: string;
                hosts: string[];
            };
            comment?: string;
            /** @enum {string} */
            endedBy?: "customer" | "staff" | "lapse";
            /** @enum {string} */
            attendance?: "attended" | "late" | "absent";
            outcome?: string;
            expiresAt?: string;
            bookedBy: string;
            decidedBy?: string;
            revision: number;
            createdAt: string;
            updatedAt: string;
        };
        AppointmentApproval: {
            /** @default true */
            meeting?: boolean;
            comment?: string;
        };
        AppointmentAttendance: {
            /** @enum {string} */
            attendance: "attended" | "late" | "absent";
            outcome?: string;
        };
        AppointmentCancellation: {
            comment?: string;
        };
        AppointmentDecline: {
            comment?: string;
        };
        AppointmentDocument: {
            /** Format: uuid */
            id: string;
            question: string;
            name: string;
            type: string;
            bytes: number;
        };
        AppointmentNote: {
            /** Format: uuid */
            id: string;
            text: string;
            writtenBy: string;
            at: string;
        };
        AppointmentNoteWish: {
            text: string;
        };
        AppointmentPlace: {
            /** @constant */
            kind: "teams";
        } | {
            /** @constant */
            kind: "in-person";
            address: string;
        } | {
            /** @constant */
            kind: "hybrid";
            address: string;
        } | {
            /** @constant */
            kind: "phone";
            number?: string;
        } | {
            /** @constant */
            kind: "link";
            /** Format: uri */
            url: string;
        };
        AppointmentReschedule: {
            start: string;
            /** Format: uuid */
            host?: string;
            comment?: string;
        };
        AppointmentWish: {
            /** Format: uuid */
            service?: string;
            start?: string;
            /** Format: uuid */
            host?: string;
            /** Format: uuid */
            hold?: string;
            customer: components["schemas"]["Customer"];
            /** Format: uuid */
            person?: string;
            /** Format: uuid */
            client?: string;
            /** @default {} */
            answers?: {
                [key: string]: string;
            };
            pending?: boolean;
        };
        Artifact: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meeting: string;
            /** @enum {string} */
            kind: "recording" | "transcript" | "attendance";
            beganAt: string;
            endedAt?: string;
            foundAt: string;
            callId?: string;
            correlationId?: string;
            type: string;
            copy?: {
                /** @enum {string} */
                state: "wanted" | "kept" | "hindered";
                bytes: number;
                sha256?: string;
                keptAt?: string;
                finding?: components["schemas"]["Finding"];
            };
            erased?: {
                at: string;
                because: string;
            };
        };
        ArtifactErasure: {
            /** @description Why; it is kept in the log. */
            because: string;
        };
        ArtifactLook: {
            /** @enum {string} */
            kind: "recording" | "transcript" | "attendance";
            /** @enum {string} */
            state: "not-yet" | "ready" | "none" | "impossible" | "hindered" | "off";
            finding?: components["schemas"]["Finding"];
            lookedAt?: string;
            nextLookAt?: string;
            looking: boolean;
            delay: {
                seconds: number;
                words: string;
            };
        };
        Attendance: {
            /** Format: uuid */
            meeting: string;
            subject: string;
            scheduled: {
                from: string;
                to: string;
            };
            expected: number;
            occasions: {
                held: {
                    from: string;
                    to: string;
                };
                scheduled: boolean;
                people: {
                    name?: string;
                    email?: string;
                    role?: string;
                    invited: boolean;
                    intervals: {
                        from: string;
                        to: string;
                    }[];
                    seconds: number;
                    lateBySeconds?: number;
                    leftEarlyBySeconds?: number;
                }[];
                missing: {
                    email: string;
                    name?: string;
                }[];
            }[];
        };
        Authorization: {
            address: string;
            expiresAt: string;
        };
        Availability: {
            zone: string;
            weekly: {
                days: number[];
                from: string;
                to: string;
            }[];
            /** @default [] */
            exceptions: {
                /** Format: date */
                date: string;
                hours: {
                    from: string;
                    to: string;
                }[];
            }[];
        };
        AvailabilityInput: {
            zone: string;
            weekly: {
                days: number[];
                from: string;
                to: string;
            }[];
            /** @default [] */
            exceptions?: {
                /** Format: date */
                date: string;
                hours: {
                    from: string;
                    to: string;
                }[];
            }[];
        };
        BegunSetup: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            cloud: "global" | "us-government" | "us-defense" | "china";
            /** @enum {string} */
            permissionSet: "least" | "targetconnect" | "alga" | "bright-pattern" | "elentra";
            multiTenant: boolean;
            /** @enum {string} */
            state: "waiting" | "done" | "expired";
            operators?: components["schemas"]["Operators"];
            outside?: string;
            asks: {
                application: string[];
                delegated: string[];
                redirectUris: string[];
            };
            trouble?: {
                reason: string;
                sentence: string;
                cure?: string;
                who?: string;
            };
            administrator?: string;
            /** Format: uuid */
            connection?: string;
            createdAt: string;
            expiresAt: string;
            token: string;
            command: string;
            cloudShell: string;
        };
        BookingPage: {
            organisation: string;
            services: components["schemas"]["OfferedService"][];
            now: string;
        };
        BookingQuestion: {
            name: string;
            label: string;
            /** @enum {string} */
            kind: "text" | "long-text" | "choice" | "yes-no" | "document";
            options?: string[];
            /** @default false */
            required: boolean;
            when?: {
                question: string;
                values: string[];
            };
        };
        BookingQuestionInput: {
            name: string;
            label: string;
            /** @enum {string} */
            kind: "text" | "long-text" | "choice" | "yes-no" | "document";
            options?: string[];
            /** @default false */
            required?: boolean;
            when?: {
                question: string;
                values: string[];
            };
        };
        BookingWish: {
            /** Format: uuid */
            hold: string;
            customer: {
                name: string;
                /** Format: email */
                email: string;
                phone?: string;
                zone?: string;
            };
            /** @default {} */
            answers?: {
                [key: string]: string;
            };
        };
        CalendarEntry: {
            /** Format: uuid */
            meeting: string;
            subject: string;
            start: string;
            end: string;
            /** @enum {string} */
            state: "opening" | "open" | "moving" | "cancelling" | "cancelled" | "refused";
            organiser?: string;
            series: boolean;
        };
        Channel: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            connection: string;
            team: {
                id: string;
                name: string;
            };
            channel: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            membership: "standard" | "private" | "shared" | "unknown";
            kept: boolean;
            seenBy: string[] | null;
            announced: boolean;
            lookedAt?: string;
            finding?: components["schemas"]["Finding"];
        };
        ChannelWish: {
            team: string;
            channel: string;
            seenBy?: string[];
            /** Format: uuid */
            connection?: string;
        };
        ChatFile: {
            name: string;
            bytes?: number;
        };
        ChatFilesAllowed: {
            opens: boolean;
            attaches: boolean;
            because?: {
                sentence: string;
                cure: string;
            };
        };
        ChatMessage: {
            sender: {
                /** @enum {string} */
                kind: "person" | "guest" | "federated" | "personal-account" | "skype" | "phone" | "mail" | "app" | "bot" | "connector" | "webhook" | "device" | "team" | "channel" | "chat" | "tag" | "unknown";
                id: string | null;
                name: string | null;
                tenantId: string | null;
            } | null;
            subject: string | null;
            /** @enum {string} */
            importance: "normal" | "high" | "urgent";
            content: {
                readonly blocks: components["schemas"]["MessageBlock"][];
                simplified: boolean;
            };
            readonly attachments: ({
                /** @constant */
                kind: "file";
                id: string;
                name: string;
                url: string | null;
            } | {
                /** @constant */
                kind: "quote";
                id: string;
                messageId: string;
                sender: {
                    /** @enum {string} */
                    kind: "person" | "guest" | "federated" | "personal-account" | "skype" | "phone" | "mail" | "app" | "bot" | "connector" | "webhook" | "device" | "team" | "channel" | "chat" | "tag" | "unknown";
                    id: string | null;
                    name: string | null;
                    tenantId: string | null;
                } | null;
                preview: string;
            } | {
                /** @constant */
                kind: "forward";
                id: string;
                messageId: string | null;
                chatId: string | null;
                sender: {
                    /** @enum {string} */
                    kind: "person" | "guest" | "federated" | "personal-account" | "skype" | "phone" | "mail" | "app" | "bot" | "connector" | "webhook" | "device" | "team" | "channel" | "chat" | "tag" | "unknown";
                    id: string | null;
                    name: string | null;
                    tenantId: string | null;
                } | null;
                sentAt: string | null;
                content: {
                    readonly blocks: components["schemas"]["MessageBlock"][];
                    simplified: boolean;
                };
            } | {
                /** @constant */
                kind: "card";
                id: string;
                /** @enum {string} */
                card: "adaptive" | "hero" | "thumbnail" | "list" | "connector" | "receipt" | "sign-in" | "announcement";
                content: {
                    readonly blocks: components["schemas"]["MessageBlock"][];
                    simplified: boolean;
                };
            } | {
                /** @constant */
                kind: "code-snippet";
                id: string;
                name: string;
                language: string;
                at: ({
                    /** @constant */
                    in: "chat";
                    chatId: string;
                    messageId: string;
                    contentId: string;
                } | {
                    /** @constant */
                    in: "channel";
                    teamId: string;
                    channelId: string;
                    messageId: string;
                    replyId: string | null;
                    contentId: string;
                } | {
                    /** @constant */
                    in: "upload";
                    name: string;
                }) | null;
            } | {
                /** @constant */
                kind: "other";
                id: string;
                /** @enum {string} */
                other: "audio" | "video" | "animation" | "meeting" | "loop" | "tab" | "unknown";
                contentType: string;
                name: string | null;
                url: string | null;
                raw: {
                    [key: string]: unknown;
                };
            })[];
            readonly locations: {
                latitude: number;
                longitude: number;
                mapUrl: string;
            }[];
            event: {
                /** @enum {string} */
                kind: "members-added" | "members-removed" | "members-joined" | "members-left" | "role-changed" | "chat-renamed" | "call-started" | "call-ended" | "recording" | "transcript" | "meeting-policy-changed" | "message-pinned" | "message-unpinned" | "tab-changed" | "app-installed" | "app-removed" | "app-upgraded" | "channel-added" | "channel-deleted" | "channel-renamed" | "channel-described" | "channel-shown" | "channel-hidden" | "team-created" | "team-renamed" | "team-described" | "team-archived" | "team-restored" | "team-joining-enabled" | "team-joining-disabled" | "unknown";
                type: string;
                initiator: {
                    /** @enum {string} */
                    kind: "person" | "guest" | "federated" | "personal-account" | "skype" | "phone" | "mail" | "app" | "bot" | "connector" | "webhook" | "device" | "team" | "channel" | "chat" | "tag" | "unknown";
                    id: string | null;
                    name: string | null;
                    tenantId: string | null;
                } | null;
                readonly people: {
                    /** @enum {string} */
                    kind: "person" | "guest" | "federated" | "personal-account" | "skype" | "phone" | "mail" | "app" | "bot" | "connector" | "webhook" | "device" | "team" | "channel" | "chat" | "tag" | "unknown";
                    id: string | null;
                    name: string | null;
                    tenantId: string | null;
                }[];
                name: string | null;
                seconds: number | null;
                callKind: ("call" | "meeting" | "screen-share") | null;
                recording: ("begun" | "ready" | "failed") | null;
                url: string | null;
            } | null;
            blocked: {
                reason: string | null;
                url: string | null;
            } | null;
            readonly reactions: {
                reaction: string;
                name: string | null;
                by: {
                    /** @enum {string} */
                    kind: "person" | "guest" | "federated" | "personal-account" | "skype" | "phone" | "mail" | "app" | "bot" | "connector" | "webhook" | "device" | "team" | "channel" | "chat" | "tag" | "unknown";
                    id: string | null;
                    name: string | null;
                    tenantId: string | null;
                } | null;
            }[];
            /** Format: uuid */
            id: string;
            messageId: string;
            replyTo?: string;
            createdAt: string;
            editedAt?: string;
            deletedAt?: string;
            erased?: {
                at: string;
                because: string;
            };
            /** @enum {string} */
            foundBy: "announcement" | "look" | "sending";
        };
        ChatUpload: {
            /** Format: uuid */
            id: string;
            name: string;
            type: string;
            bytes: number;
            /** @enum {string} */
            kind: "picture" | "file";
        };
        Class: {
            /** Format: uuid */
            id: string;
            externalId: string;
            title: string;
            code?: string;
            isListed: boolean;
            isSynced: boolean;
            people: number;
            matched: number;
            team?: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "none" | "wanted" | "making" | "live" | "archived" | "disconnected" | "gone";
                groupId?: string;
                name?: string;
                isLocked?: boolean;
                finding?: components["schemas"]["Finding"];
            };
            drift?: components["schemas"]["ClassDrift"];
            lastPlan?: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "idle" | "waiting" | "stopped" | "running" | "done" | "failed" | "dropped";
                /** Format: date-time */
                at: string;
            };
            details: {
                [key: string]: unknown;
            };
            roles: {
                [key: string]: number;
            };
            chosen?: boolean;
            ownSettings: components["schemas"]["OwnClassSettings"];
            shares: {
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            seenAt?: string;
        };
        ClassArchiveWish: {
            /** @default false */
            readOnlyFiles?: boolean;
        };
        ClassChange: {
            class: {
                /** Format: uuid */
                id: string;
                externalId: string;
                title: string;
            };
            came: number;
            left: number;
            changed: number;
            people: {
                person: string;
                was?: string;
                is?: string;
                name?: string;
            }[];
        };
        ClassDrift: {
            added: number;
            removed: number;
            changed: number;
        };
        ClassHistoryEntry: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roster: string;
            /** Format: date-time */
            at: string;
            count: number;
            people: {
                person: string;
                name?: string;
                was?: string;
                is?: string;
            }[];
        };
        ClassItem: {
            /** Format: uuid */
            id: string;
            externalId: string;
            title: string;
            code?: string;
            isListed: boolean;
            isSynced: boolean;
            people: number;
            matched: number;
            team?: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "none" | "wanted" | "making" | "live" | "archived" | "disconnected" | "gone";
                groupId?: string;
                name?: string;
                isLocked?: boolean;
                finding?: components["schemas"]["Finding"];
            };
            drift?: components["schemas"]["ClassDrift"];
            lastPlan?: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "idle" | "waiting" | "stopped" | "running" | "done" | "failed" | "dropped";
                /** Format: date-time */
                at: string;
            };
        };
        ClassMatchFileTaken: {
            rows: number;
            applied: number;
            unchanged: number;
            problems: {
                line: number;
                field: string;
                reason: string;
                sentence: string;
                cure: string;
            }[];
        };
        ClassMatchSummary: {
            counts: {
                [key: string]: number;
            };
            readAt?: string;
        };
        ClassNamePreview: {
            items: {
                id: string;
                title: string;
                name: string;
            }[];
            fields: string[];
        };
        ClassNamePreviewWish: {
            name: string;
        };
        ClassPerson: {
            person: string;
            name: string;
            fields: {
                [key: string]: string;
            };
            isListed: boolean;
            /** @enum {string} */
            state: "open" | "matched" | "unmatched" | "ambiguous" | "conflict" | "excluded";
            account?: {
                id: string;
                login?: string;
                name?: string;
                isGuest: boolean;
                isEnabled?: boolean;
            };
            by?: string;
            reason?: string;
            sentence?: string;
            cure?: string;
            candidates: {
                user: string;
                login?: string;
                name?: string;
                /** @constant */
                was?: true;
            }[];
            matchedAt?: string;
        };
        ClassPlan: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "drawing" | "drawn" | "running" | "paused" | "finished" | "failed";
            cause: string;
            classes?: string[];
            drawnBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            drawnAt?: string;
            begunBy?: string;
            /** Format: date-time */
            begunAt?: string;
            /** Format: date-time */
            endedAt?: string;
            totals?: {
                teams: number;
                creates: number;
                adds: number;
                removes: number;
                roles: number;
                renames: number;
                archives: number;
                channels: number;
                requests: number;
            };
            progress: {
                waiting: number;
                stopped: number;
                running: number;
                done: number;
                failed: number;
                refused: number;
                requestsLeft: number;
                /** Format: date-time */
                endsAbout?: string;
            };
            warnings: {
                /** @enum {string} */
                reason: "account-teams" | "account-objects";
                found: number;
                limit: number;
            }[];
            finding?: components["schemas"]["Finding"];
        };
        ClassPlanRelease: {
            because: string;
        };
        ClassPlanWish: {
            classes?: string[];
            /** @default false */
            run?: boolean;
        };
        ClassSchedule: {
            name: string;
            cron: string;
            zone?: string;
            isActive: boolean;
            window?: {
                from: string;
                to: string;
            };
            /** Format: uuid */
            reads?: string;
            /** Format: uuid */
            id: string;
            clock: string;
            words: string;
            nextRuns: string[];
            /** Format: uuid */
            lastPlan?: string;
            /** Format: uuid */
            lastRoster?: string;
            /** Format: date-time */
            lastAt?: string;
        };
        ClassScheduleChange: {
            name?: string;
            cron?: string;
            zone?: string | null;
            isActive?: boolean;
            window?: {
                from: string;
                to: string;
            } | null;
            reads?: string | null;
        };
        ClassScheduleWish: {
            name: string;
            /** @default 0 0 * * * */
            cron?: string;
            zone?: string;
            /** @default true */
            isActive?: boolean;
            window?: {
                from: string;
                to: string;
            };
            /** Format: uuid */
            reads?: string;
        };
        ClassSession: {
            /** Format: uuid */
            id: string;
            key: string;
            title: string;
            start: string;
            end: string;
            timeZone: string;
            /** Format: date-time */
            begins: string;
            /** Format: date-time */
            ends: string;
            location?: string;
            online: boolean;
            /** @enum {string} */
            state: "waiting" | "written" | "cancelling" | "cancelled" | "leaving" | "stopped" | "over";
            joinUrl?: string;
            restored?: {
                /** @enum {string} */
                what: "deleted" | "changed";
                at: string;
            };
            finding?: components["schemas"]["Finding"];
        };
        ClassSessionFile: {
            csv: string;
        };
        ClassSessionFileTaken: {
            added: number;
            changed: number;
            removed: number;
            unchanged: number;
            lines: number;
            classes: number;
            problems: {
                line: number;
                field: string;
                reason: string;
                sentence: string;
                cure: string;
            }[];
        };
        ClassSessionList: {
            sessions: components["schemas"]["KeyedClassSession"][];
        };
        ClassSessionWish: {
            title: string;
            start: string;
            end: string;
            timeZone?: string;
            location?: string;
            online?: boolean;
            /** @enum {string} */
            state?: "planned" | "cancelled";
        };
        ClassSessions: {
            items: components["schemas"]["ClassSession"][];
            cursor?: string;
            clock?: components["schemas"]["ClassSessionsClock"];
        };
        ClassSessionsClock: {
            timeZone: string;
            /** @enum {string} */
            from: "class" | "settings" | "organisation";
            outlook?: {
                timeZone: string;
                events: {
                    at: string;
                    class: string;
                    outlook: string;
                }[];
            };
        };
        ClassSessionsTaken: {
            added: number;
            changed: number;
            removed: number;
            unchanged: number;
        };
        ClassSettings: {
            /** Format: uuid */
            connection?: string;
            /** Format: uuid */
            account?: string;
            all: boolean;
            /** @enum {string} */
            policy: "strict" | "keep" | "additive";
            guards: {
                removalsPercent: number;
                removalsAbove: number;
                owners: number;
                members: number;
            };
            roles: {
                [key: string]: "owner" | "member" | "nobody";
            };
            fallbackOwner?: string;
            name: string;
            /** @enum {string} */
            renames: "never" | "follow" | "follow-unless-changed";
            /** @enum {string} */
            kind: "class" | "staff" | "learning-community" | "usual";
            template?: string;
            /** @enum {string} */
            channels: "none" | "standard" | "private";
            archive: {
                afterDays: number | null;
                readOnlyFiles: boolean;
            };
            matching: {
                roster: string;
                /** @enum {string} */
                directory: "userPrincipalName" | "mail" | "id" | "mailNickname" | "otherMails" | "proxyAddresses" | "employeeId" | "onPremisesSamAccountName" | "onPremisesUserPrincipalName" | "onPremisesImmutableId";
                suffix?: string;
            }[];
            timeZone?: string;
            calendar: {
                mailbox?: string;
                invites: boolean;
            };
        };
        ClassSettingsChange: {
            connection?: string | null;
            account?: string | null;
            all?: boolean;
            /** @enum {string} */
            policy?: "strict" | "keep" | "additive";
            guards?: {
                removalsPercent?: number;
                removalsAbove?: number;
                owners?: number;
                members?: number;
            };
            roles?: {
                [key: string]: "owner" | "member" | "nobody";
            };
            fallbackOwner?: string | null;
            name?: string;
            /** @enum {string} */
            renames?: "never" | "follow" | "follow-unless-changed";
            /** @enum {string} */
            kind?: "class" | "staff" | "learning-community" | "usual";
            template?: string | null;
            /** @enum {string} */
            channels?: "none" | "standard" | "private";
            archive?: {
                afterDays: number | null;
                readOnlyFiles: boolean;
            };
            matching?: {
                roster: string;
                /** @enum {string} */
                directory: "userPrincipalName" | "mail" | "id" | "mailNickname" | "otherMails" | "proxyAddresses" | "employeeId" | "onPremisesSamAccountName" | "onPremisesUserPrincipalName" | "onPremisesImmutableId";
                suffix?: string;
            }[];
            timeZone?: string | null;
            calendar?: {
                mailbox?: string;
                invites: boolean;
            };
        };
        ClassTeam: {
            /** Format: uuid */
            id: string;
            groupId?: string;
            /** @enum {string} */
            state: "wanted" | "making" | "live" | "archived" | "disconnected" | "gone";
            name?: string;
            classes: {
                /** Format: uuid */
                id: string;
                title: string;
            }[];
        };
        ClassTeamDeletion: {
            name: string;
            because: string;
        };
        ClassTeamWish: {
            /** Format: uuid */
            group?: string;
            /** Format: uuid */
            sameAs?: string;
        };
        ClassTerm: {
            term?: string;
            /** Format: date */
            begins?: string;
            /** Format: date */
            ends?: string;
            /** Format: date */
            archivesOn?: string;
            classes: number;
            live: number;
            archived: number;
        };
        ClassWish: {
            isSynced?: boolean | null;
            ownSettings?: components["schemas"]["OwnClassSettings"] | null;
        };
        Client: {
            /** Format: uuid */
            id: string;
            name: string;
            externalId?: string;
            defaultEmail?: string;
            fields: {
                [key: string]: string;
            };
            archivedAt?: string;
            addedAt: string;
        };
        ClientChange: {
            name?: string;
            externalId?: string | "";
            defaultEmail?: string | "";
            fields?: {
                [key: string]: string;
            };
        };
        ClientInFull: {
            /** Format: uuid */
            id: string;
            name: string;
            externalId?: string;
            defaultEmail?: string;
            fields: {
                [key: string]: string;
            };
            archivedAt?: string;
            addedAt: string;
            writeTo?: {
                email: string;
                name: string;
                /** @enum {string} */
                by: "contact" | "default";
                /** Format: uuid */
                person?: string;
            };
        };
        ClientWish: {
            name: string;
            externalId?: string;
            /** Format: email */
            defaultEmail?: string;
            /** @default {} */
            fields?: {
                [key: string]: string;
            };
        };
        Closure: {
            /** Format: uuid */
            id: string;
            name: string;
            start: string;
            end: string;
        };
        ClosureWish: {
            name: string;
            start: string;
            end: string;
        };
        Connection: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            cloud: "global" | "us-government" | "us-defense" | "china";
            entraTenantId: string;
            clientId: string;
            applicationObjectId?: string;
            registrationPage?: string;
            credential: components["schemas"]["Credential"];
            sandbox: boolean;
            /** @enum {string} */
            state: "pending" | "active" | "error" | "retired";
            forNewWork: boolean;
            chosenForNewWork: boolean;
            notifications: {
                receives: boolean;
                sentence: string;
                cure?: string;
            };
            finding?: components["schemas"]["Finding"];
            checkedAt?: string;
            createdAt: string;
        };
        ConnectionWish: {
            /** @default Microsoft Teams */
            name?: string;
            /**
             * @default global
             * @enum {string}
             */
            cloud?: "global" | "us-government" | "us-defense" | "china";
            /** Format: uuid */
            entraTenantId: string;
            /** Format: uuid */
            clientId: string;
            /**
             * Format: uuid
             * @description The app registration's Object ID, where it is known: by it Parley renews its certificate itself.
             */
            applicationObjectId?: string;
            credential: {
                /** @constant */
                kind: "secret";
                secret: string;
                /** @description When the secret ends, as Entra shows it; needed where Parley may not look it up. */
                expiresAt?: string;
            } | {
                /** @constant */
                kind: "certificate";
            } | {
                /** @constant */
                kind: "federated";
            };
        };
        Consent: {
            address: string;
            expiresAt: string;
        };
        Contact: {
            /** Format: uuid */
            id: string;
            client: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                email?: string;
            };
            title?: string;
            primary: boolean;
            addedAt: string;
        };
        ContactWish: {
            person: string | components["schemas"]["PersonWish"];
            title?: string;
            /** @default false */
            primary?: boolean;
        };
        Conversation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            connection: string;
            chatId: string;
            /** @enum {string} */
            kind: "oneOnOne" | "group" | "meeting" | "channel" | "unknown";
            topic?: string;
            channel?: {
                team: {
                    id: string;
                    name: string;
                };
                kept: boolean;
                finding?: components["schemas"]["Finding"];
                /** @enum {string} */
                membership: "standard" | "private" | "shared" | "unknown";
            };
            members: {
                objectId?: string;
                name?: string;
                email?: string;
                guest: boolean;
            }[];
            service?: {
                objectId: string;
                name: string;
            };
            webUrl?: string;
            lastMessageAt?: string;
            preview?: {
                author?: string;
                text: string;
            };
        };
        ConversationBeginning: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            connection: string;
            /** @enum {string} */
            kind: "oneOnOne" | "group";
            topic?: string;
            people: {
                objectId: string;
                name: string;
                email?: string;
                guest: boolean;
            }[];
            author: {
                objectId: string;
                name: string;
            };
            /** @enum {string} */
            state: "waiting" | "asked" | "begun" | "failed";
            /** Format: uuid */
            conversation?: string;
            finding?: components["schemas"]["Finding"];
            createdAt: string;
        };
        ConversationWish: {
            /** Format: uuid */
            connection?: string;
            people: string[];
            topic?: string;
            text?: string;
            /** Format: uuid */
            account?: string;
        };
        Credential: {
            /** @enum {string} */
            kind: "secret" | "certificate" | "federated";
            /** @description The public half, as PEM, to upload in the Entra admin center. */
            certificate?: string;
            identity?: components["schemas"]["WorkloadIdentity"];
            expiresAt?: string;
            /** @description Whole days until it ends; negative once it has. */
            daysLeft?: number;
            renewal: components["schemas"]["Renewal"];
            coming?: {
                /** @enum {string} */
                kind: "secret" | "certificate" | "federated";
                /** @description The public half, as PEM, to upload in the Entra admin center. */
                certificate?: string;
                identity?: components["schemas"]["WorkloadIdentity"];
                expiresAt?: string;
                since: string;
                sentence: string;
                cure?: string;
            };
        };
        CurrentSession: {
            user?: {
                /** Format: uuid */
                id: string;
                name: string;
                email?: string;
            };
            actor: string;
            roles: components["schemas"]["Role"][];
            scopes: string[];
            organisation: {
                name: string;
                timeZone?: string;
                /** Format: uuid */
                id: string;
            };
            /** @description Whether this person has a way to sign in again, such as a password. */
            secured: boolean;
        };
        Customer: {
            name: string;
            /** Format: email */
            email?: string;
            phone?: string;
            zone?: string;
        };
        Diagnosis: {
            probe: string;
            title: string;
            subject?: string;
            /** @enum {string} */
            level: "good" | "warning" | "bad" | "waiting" | "skipped";
            reason: string;
            sentence: string;
            cure?: string;
            /** @enum {string} */
            who?: "Privileged Role Administrator" | "Cloud Application Administrator" | "Teams Administrator" | "Exchange Administrator" | "License Administrator" | "User Administrator" | "administrator of Parley" | "operator of this server";
            requestId?: string;
            since: string;
            checkedAt: string;
        };
        Diagnostics: {
            items: components["schemas"]["Diagnosis"][];
            tests: {
                key: string;
                title: string;
            }[];
            nextAt?: string;
            now: string;
        };
        DirectoryUser: {
            objectId: string;
            userPrincipalName: string;
            displayName: string;
            mail?: string;
            jobTitle?: string;
        };
        ErasureLiftingWish: {
            /** Format: email */
            email?: string;
            /** Format: uuid */
            objectId?: string;
            /** @default {} */
            fields?: {
                [key: string]: string;
            };
        };
        Fact: {
            id: string;
            what: string;
            about: string;
            actor: string;
            data: {
                [key: string]: unknown;
            };
            at: string;
        };
        Finding: {
            reason: string;
            /** @enum {string} */
            level: "good" | "bad" | "waiting";
            sentence: string;
            cure?: string;
            requestId?: string;
            at: string;
        };
        FindingChange: {
            id: string;
            probe: string;
            title: string;
            subject?: string;
            /** @enum {string} */
            before?: "good" | "warning" | "bad" | "waiting" | "skipped";
            /** @enum {string} */
            level: "good" | "warning" | "bad" | "waiting" | "skipped";
            reason: string;
            sentence: string;
            cure?: string;
            /** @enum {string} */
            who?: "Privileged Role Administrator" | "Cloud Application Administrator" | "Teams Administrator" | "Exchange Administrator" | "License Administrator" | "User Administrator" | "administrator of Parley" | "operator of this server";
            at: string;
        };
        FreeTimes: {
            people: {
                email: string;
                known: boolean;
                busy: {
                    start: string;
                    end: string;
                    /** @enum {string} */
                    status: "tentative" | "busy" | "oof" | "workingElsewhere" | "unknown";
                }[];
            }[];
            times: {
                start: string;
                end: string;
                cannot: string[];
            }[];
        };
        FreeTimesWish: {
            organiser?: {
                userPrincipalName: string;
            } | {
                /** Format: uuid */
                objectId: string;
            } | {
                /** Format: uuid */
                person: string;
            };
            people: string[];
            from: string;
            to: string;
            minutes: number;
        };
        HandOverKey: {
            /** Format: uuid */
            id: string;
            name: string;
            createdAt: string;
        };
        HandOverKeyWish: {
            name: string;
        };
        Hold: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            service: string;
            start: string;
            end: string;
            expiresAt: string;
        };
        HoldWish: {
            /** Format: uuid */
            service: string;
            start: string;
            /** Format: uuid */
            host?: string;
        };
        Host: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person?: string;
            name: string;
            email?: string;
            priority: number;
            availability: components["schemas"]["Availability"];
            feed: boolean;
            calendar?: {
                readAt?: string;
                finding?: components["schemas"]["Finding"];
            };
            archivedAt?: string;
        };
        HostChange: {
            priority?: number;
            availability?: components["schemas"]["AvailabilityInput"];
            archived?: boolean;
        };
        HostWish: {
            /** Format: uuid */
            person: string;
            /** @default 50 */
            priority?: number;
            availability: components["schemas"]["AvailabilityInput"];
        };
        Identity: {
            /** Format: uuid */
            id: string;
            issuer: string;
            /** @description Who they are at the issuer. */
            subject: string;
            /** @description What the provider is called here; left out where it was removed. */
            provider?: string;
            linkedAt: string;
        };
        IdentityProvider: {
            /** Format: uuid */
            id: string;
            name: string;
            issuer: string;
            clientId: string;
            /** @enum {string} */
            audience: "staff" | "visitors";
            claims: {
                [key: string]: string;
            };
            /** @description To be entered at the issuer. */
            redirectUri: string;
        };
        IdentityProviderWish: {
            name: string;
            /** Format: uri */
            issuer: string;
            clientId: string;
            clientSecret: string;
            /** @enum {string} */
            audience: "staff" | "visitors";
            /** @default {} */
            claims?: {
                [key: string]: string;
            };
        };
        Import: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "people" | "clients" | "contacts";
            /** @enum {string} */
            state: "running" | "finished";
            total: number;
            done: number;
            rate: number;
            counts: {
                added: number;
                changed: number;
                unchanged: number;
                refused: number;
            };
            problems: components["schemas"]["ImportRowProblem"][];
            startedBy: string;
            startedAt: string;
            finishedAt?: string;
        };
        ImportReport: {
            /** @enum {string} */
            kind: "people" | "clients" | "contacts";
            /** @enum {string} */
            encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "text";
            delimiter: string;
            columns: {
                name: string;
                target?: string;
                samples: string[];
            }[];
            key?: string;
            blocked?: {
                field: string;
                reason: string;
                sentence: string;
                cure: string;
            };
            rows: number;
            counts: {
                added: number;
                changed: number;
                unchanged: number;
                refused: number;
            };
            problems: components["schemas"]["ImportRowProblem"][];
        };
        ImportRowProblem: {
            row: number;
            line: number;
            field: string;
            reason: string;
            sentence: string;
            cure: string;
        };
        ImportWish: {
            /** @enum {string} */
            kind: "people" | "clients" | "contacts";
            csv?: string;
            file?: string;
            /** @enum {string} */
            delimiter?: "," | ";" | "\t" | "|";
            mapping?: {
                [key: string]: string;
            };
            key?: string;
            /** @enum {string} */
            audience?: "operator" | "user";
            dryRun: boolean;
        };
        Interaction: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "note" | "call" | "mail" | "meeting" | "visit" | "appointment";
            at: string;
            title: string;
            text: string;
            client?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            person?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            meeting?: string;
            /** Format: uuid */
            appointment?: string;
            /** @constant */
            cancelled?: true;
            recordedBy: string;
            recordedAt: string;
        };
        InteractionWish: {
            /** @enum {string} */
            kind: "note" | "call" | "mail" | "meeting" | "visit" | "appointment";
            at?: string;
            title: string;
            /** @default  */
            text?: string;
            /** Format: uuid */
            client?: string;
            /** Format: uuid */
            person?: string;
            /** Format: uuid */
            meeting?: string;
            /** Format: uuid */
            appointment?: string;
        };
        Job: {
            /** Format: uuid */
            id: string;
            job: string;
            /** @enum {string} */
            state: "waiting" | "due" | "running" | "parked";
            data: {
                [key: string]: unknown;
            };
            attempts: number;
            at: string;
            reason?: string;
        };
        JobRetryWish: {
            /**
             * @default parked
             * @enum {string}
             */
            state?: "parked" | "waiting";
            search?: string;
            /** @default false */
            dryRun?: boolean;
        };
        JoinPage: {
            organisation: string;
            subject: string;
            organiser?: string;
            start: string;
            end: string;
            series: boolean;
            /** @enum {string} */
            state: "not-open" | "ahead" | "now" | "over" | "cancelled";
            joinUrl?: string;
            now: string;
        };
        Key: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The key's last characters. */
            hint: string;
            scopes: string[];
            createdBy: string;
            createdAt: string;
            expiresAt?: string;
            usedAt?: string;
        };
        KeyWish: {
            name: string;
            scopes: string[];
            /** Format: date-time */
            expiresAt?: string;
        };
        KeyedClassSession: {
            key: string;
            title: string;
            start: string;
            end: string;
            timeZone?: string;
            location?: string;
            online?: boolean;
            /** @enum {string} */
            state?: "planned" | "cancelled";
        };
        LinkMeaning: {
            /** @enum {string} */
            purpose: "owner" | "invitation" | "password";
            name?: string;
            email?: string;
            organisation: string;
        };
        Listening: {
            possible: boolean;
            sentence: string;
            cure?: string;
        };
        ListeningReason: {
            /** Format: uuid */
            connection: string;
            title: string;
            sentence: string;
        };
        ListeningSettings: {
            eachUpTo: number;
        };
        ListeningSettingsChange: {
            eachUpTo: number | null;
        };
        Mail: {
            /** Format: uuid */
            id: string;
            purpose: string;
            because: string;
            to: {
                name: string;
                address: string;
                person?: string;
            };
            subject: string;
            /** @enum {string} */
            state: "waiting" | "sending" | "sent" | "failed" | "suppressed";
            attempts: number;
            last?: {
                at: string;
                /** @enum {string} */
                outcome: "sent" | "later" | "failed";
                reason?: string;
                sentence?: string;
                cure?: string;
            };
            nextAttemptAt?: string;
            createdAt: string;
            sentAt?: string;
            event: string;
            /** @enum {string} */
            sender?: "smtp" | "graph";
            messageId?: string;
            blocks: ({
                /** @constant */
                kind: "paragraph";
                lines: string[];
            } | {
                /** @constant */
                kind: "button";
                label: string;
                href: string;
            })[];
            log: {
                at: string;
                /** @enum {string} */
                outcome: "sent" | "later" | "failed";
                reason?: string;
                sentence?: string;
                cure?: string;
            }[];
            givesUpAt: string;
        };
        MailLine: {
            /** Format: uuid */
            id: string;
            purpose: string;
            because: string;
            to: {
                name: string;
                address: string;
                person?: string;
            };
            subject: string;
            /** @enum {string} */
            state: "waiting" | "sending" | "sent" | "failed" | "suppressed";
            attempts: number;
            last?: {
                at: string;
                /** @enum {string} */
                outcome: "sent" | "later" | "failed";
                reason?: string;
                sentence?: string;
                cure?: string;
            };
            nextAttemptAt?: string;
            createdAt: string;
            sentAt?: string;
        };
        MailPreview: {
            subject: string;
            blocks: ({
                /** @constant */
                kind: "paragraph";
                lines: string[];
            } | {
                /** @constant */
                kind: "button";
                label: string;
                href: string;
            })[];
            footer: string;
            text: string;
            html: string;
        };
        MailSettings: {
            /** @enum {string} */
            sender: "smtp" | "graph";
            fromName?: string;
            fromAddress?: string;
            mailbox?: string;
            footer?: string;
            from?: {
                name: string;
                address: string;
            };
            changedAt?: string;
            changedBy?: string;
        };
        MailSettingsWish: {
            /** @enum {string} */
            sender: "smtp" | "graph";
            fromName?: string;
            /** Format: email */
            fromAddress?: string;
            mailbox?: string;
            footer?: string;
        };
        MailTemplate: {
            name: string;
            because: string;
            subject: string;
            body: string;
            reworded: boolean;
            original: {
                subject: string;
                body: string;
            };
            variables: {
                name: string;
                means: string;
                sample: string;
                secret: boolean;
            }[];
            changedAt?: string;
            changedBy?: string;
        };
        MailWording: {
            subject: string;
            body: string;
        };
        Match: {
            objectId: string;
            userPrincipalName: string;
            displayName: string;
            mail?: string;
            at: string;
            /** @enum {string} */
            by: "rule" | "manual";
            rule?: components["schemas"]["MatchRule"];
            setBy?: string;
            lost?: {
                /** @enum {string} */
                reason: "deleted" | "disabled";
                at: string;
                sentence: string;
                cure: string;
            };
        };
        MatchFields: {
            operatorIdentityLocalMatchField?: string;
            /** @enum {string} */
            operatorIdentityRemoteMatchField?: "userPrincipalName" | "mail" | "id" | "proxyAddresses" | "employeeId" | "onPremisesSamAccountName" | "onPremisesImmutableId" | "onPremisesExtensionAttributes/extensionAttribute1" | "onPremisesExtensionAttributes/extensionAttribute2" | "onPremisesExtensionAttributes/extensionAttribute3" | "onPremisesExtensionAttributes/extensionAttribute4" | "onPremisesExtensionAttributes/extensionAttribute5" | "onPremisesExtensionAttributes/extensionAttribute6" | "onPremisesExtensionAttributes/extensionAttribute7" | "onPremisesExtensionAttributes/extensionAttribute8" | "onPremisesExtensionAttributes/extensionAttribute9" | "onPremisesExtensionAttributes/extensionAttribute10" | "onPremisesExtensionAttributes/extensionAttribute11" | "onPremisesExtensionAttributes/extensionAttribute12" | "onPremisesExtensionAttributes/extensionAttribute13" | "onPremisesExtensionAttributes/extensionAttribute14" | "onPremisesExtensionAttributes/extensionAttribute15";
            userIdentityLocalMatchField?: string;
            /** @enum {string} */
            userIdentityRemoteMatchField?: "userPrincipalName" | "mail" | "id" | "proxyAddresses" | "employeeId" | "onPremisesSamAccountName" | "onPremisesImmutableId" | "onPremisesExtensionAttributes/extensionAttribute1" | "onPremisesExtensionAttributes/extensionAttribute2" | "onPremisesExtensionAttributes/extensionAttribute3" | "onPremisesExtensionAttributes/extensionAttribute4" | "onPremisesExtensionAttributes/extensionAttribute5" | "onPremisesExtensionAttributes/extensionAttribute6" | "onPremisesExtensionAttributes/extensionAttribute7" | "onPremisesExtensionAttributes/extensionAttribute8" | "onPremisesExtensionAttributes/extensionAttribute9" | "onPremisesExtensionAttributes/extensionAttribute10" | "onPremisesExtensionAttributes/extensionAttribute11" | "onPremisesExtensionAttributes/extensionAttribute12" | "onPremisesExtensionAttributes/extensionAttribute13" | "onPremisesExtensionAttributes/extensionAttribute14" | "onPremisesExtensionAttributes/extensionAttribute15";
        };
        MatchFile: {
            csv: string;
        };
        MatchFileReport: {
            dryRun: boolean;
            rows: number;
            counts: {
                set: number;
                cleared: number;
                unchanged: number;
                refused: number;
            };
            problems: {
                row: number;
                line: number;
                field: string;
                reason: string;
                sentence: string;
                cure: string;
            }[];
        };
        MatchOverride: {
            /** Format: uuid */
            objectId: string;
        };
        MatchPreview: {
            items: components["schemas"]["PreviewedPerson"][];
            counts: {
                matched: number;
                unmatched: number;
                collision: number;
            };
            total: number;
            cursor?: string;
        };
        MatchRule: {
            localField: string;
            /** @enum {string} */
            directoryField: "userPrincipalName" | "mail" | "id" | "proxyAddresses" | "employeeId" | "onPremisesSamAccountName" | "onPremisesImmutableId" | "onPremisesExtensionAttributes/extensionAttribute1" | "onPremisesExtensionAttributes/extensionAttribute2" | "onPremisesExtensionAttributes/extensionAttribute3" | "onPremisesExtensionAttributes/extensionAttribute4" | "onPremisesExtensionAttributes/extensionAttribute5" | "onPremisesExtensionAttributes/extensionAttribute6" | "onPremisesExtensionAttributes/extensionAttribute7" | "onPremisesExtensionAttributes/extensionAttribute8" | "onPremisesExtensionAttributes/extensionAttribute9" | "onPremisesExtensionAttributes/extensionAttribute10" | "onPremisesExtensionAttributes/extensionAttribute11" | "onPremisesExtensionAttributes/extensionAttribute12" | "onPremisesExtensionAttributes/extensionAttribute13" | "onPremisesExtensionAttributes/extensionAttribute14" | "onPremisesExtensionAttributes/extensionAttribute15";
        };
        MatchRuleSet: {
            rules: components["schemas"]["MatchRule"][];
            guests: boolean;
            localField: string;
            /** @enum {string} */
            directoryField: "userPrincipalName" | "mail" | "id" | "proxyAddresses" | "employeeId" | "onPremisesSamAccountName" | "onPremisesImmutableId" | "onPremisesExtensionAttributes/extensionAttribute1" | "onPremisesExtensionAttributes/extensionAttribute2" | "onPremisesExtensionAttributes/extensionAttribute3" | "onPremisesExtensionAttributes/extensionAttribute4" | "onPremisesExtensionAttributes/extensionAttribute5" | "onPremisesExtensionAttributes/extensionAttribute6" | "onPremisesExtensionAttributes/extensionAttribute7" | "onPremisesExtensionAttributes/extensionAttribute8" | "onPremisesExtensionAttributes/extensionAttribute9" | "onPremisesExtensionAttributes/extensionAttribute10" | "onPremisesExtensionAttributes/extensionAttribute11" | "onPremisesExtensionAttributes/extensionAttribute12" | "onPremisesExtensionAttributes/extensionAttribute13" | "onPremisesExtensionAttributes/extensionAttribute14" | "onPremisesExtensionAttributes/extensionAttribute15";
        };
        MatchRuleWish: {
            rules?: components["schemas"]["MatchRule"][];
            /** @default false */
            guests?: boolean;
            localField?: string;
            /** @enum {string} */
            directoryField?: "userPrincipalName" | "mail" | "id" | "proxyAddresses" | "employeeId" | "onPremisesSamAccountName" | "onPremisesImmutableId" | "onPremisesExtensionAttributes/extensionAttribute1" | "onPremisesExtensionAttributes/extensionAttribute2" | "onPremisesExtensionAttributes/extensionAttribute3" | "onPremisesExtensionAttributes/extensionAttribute4" | "onPremisesExtensionAttributes/extensionAttribute5" | "onPremisesExtensionAttributes/extensionAttribute6" | "onPremisesExtensionAttributes/extensionAttribute7" | "onPremisesExtensionAttributes/extensionAttribute8" | "onPremisesExtensionAttributes/extensionAttribute9" | "onPremisesExtensionAttributes/extensionAttribute10" | "onPremisesExtensionAttributes/extensionAttribute11" | "onPremisesExtensionAttributes/extensionAttribute12" | "onPremisesExtensionAttributes/extensionAttribute13" | "onPremisesExtensionAttributes/extensionAttribute14" | "onPremisesExtensionAttributes/extensionAttribute15";
        };
        MatchRules: {
            operator: components["schemas"]["MatchRuleSet"];
            user: components["schemas"]["MatchRuleSet"];
            operatorIdentityLocalMatchField: string;
            /** @enum {string} */
            operatorIdentityRemoteMatchField: "userPrincipalName" | "mail" | "id" | "proxyAddresses" | "employeeId" | "onPremisesSamAccountName" | "onPremisesImmutableId" | "onPremisesExtensionAttributes/extensionAttribute1" | "onPremisesExtensionAttributes/extensionAttribute2" | "onPremisesExtensionAttributes/extensionAttribute3" | "onPremisesExtensionAttributes/extensionAttribute4" | "onPremisesExtensionAttributes/extensionAttribute5" | "onPremisesExtensionAttributes/extensionAttribute6" | "onPremisesExtensionAttributes/extensionAttribute7" | "onPremisesExtensionAttributes/extensionAttribute8" | "onPremisesExtensionAttributes/extensionAttribute9" | "onPremisesExtensionAttributes/extensionAttribute10" | "onPremisesExtensionAttributes/extensionAttribute11" | "onPremisesExtensionAttributes/extensionAttribute12" | "onPremisesExtensionAttributes/extensionAttribute13" | "onPremisesExtensionAttributes/extensionAttribute14" | "onPremisesExtensionAttributes/extensionAttribute15";
            userIdentityLocalMatchField: string;
            /** @enum {string} */
            userIdentityRemoteMatchField: "userPrincipalName" | "mail" | "id" | "proxyAddresses" | "employeeId" | "onPremisesSamAccountName" | "onPremisesImmutableId" | "onPremisesExtensionAttributes/extensionAttribute1" | "onPremisesExtensionAttributes/extensionAttribute2" | "onPremisesExtensionAttributes/extensionAttribute3" | "onPremisesExtensionAttributes/extensionAttribute4" | "onPremisesExtensionAttributes/extensionAttribute5" | "onPremisesExtensionAttributes/extensionAttribute6" | "onPremisesExtensionAttributes/extensionAttribute7" | "onPremisesExtensionAttributes/extensionAttribute8" | "onPremisesExtensionAttributes/extensionAttribute9" | "onPremisesExtensionAttributes/extensionAttribute10" | "onPremisesExtensionAttributes/extensionAttribute11" | "onPremisesExtensionAttributes/extensionAttribute12" | "onPremisesExtensionAttributes/extensionAttribute13" | "onPremisesExtensionAttributes/extensionAttribute14" | "onPremisesExtensionAttributes/extensionAttribute15";
        };
        MatchRun: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "running" | "finished" | "stopped";
            total: number;
            done: number;
            counts: {
                looked: number;
                lost: number;
                matched: number;
                unmatched: number;
                collisions: number;
            };
            problems: {
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                reason: "already-matched" | "shared-account" | "several-matches" | "guest-excluded" | "account-disabled" | "value-refused" | "no-match" | "local-field-empty";
                sentence: string;
                cure: string;
            }[];
            trouble?: {
                sentence: string;
                cure?: string;
            };
            startedBy: string;
            startedAt: string;
            finishedAt?: string;
        };
        Me: {
            /** Format: uuid */
            id: string;
            name: string;
            email?: string;
            fields: {
                [key: string]: string;
            };
            organisation: string;
        };
        Meeting: {
            /** Format: uuid */
            id: string;
            key: string;
            /** @enum {string} */
            state: "opening" | "open" | "moving" | "cancelling" | "cancelled" | "refused";
            subject: string;
            start: string;
            end: string;
            /** @enum {string} */
            lane: "calendar" | "standalone";
            /** Format: uuid */
            connection: string;
            organiser: {
                asked: {
                    userPrincipalName: string;
                } | {
                    /** Format: uuid */
                    objectId: string;
                } | {
                    /** Format: uuid */
                    person: string;
                };
                objectId?: string;
                name?: string;
            };
            attendees: {
                /** Format: email */
                email: string;
                name?: string;
                /** @enum {string} */
                response: "none" | "accepted" | "tentative" | "declined";
                respondedAt?: string;
            }[];
            /** @enum {string} */
            invitations: "outlook" | "parley";
            options: components["schemas"]["MeetingOptions"];
            optionsFinding?: components["schemas"]["Finding"];
            recurrence?: components["schemas"]["Recurrence"];
            lastEnd?: string;
            exceptions?: {
                day: string;
                cancelled: boolean;
                start?: string;
                end?: string;
                subject?: string;
            }[];
            /** Format: uuid */
            client?: string;
            /** Format: uuid */
            person?: string;
            showInPortal?: boolean;
            standing?: {
                subject: string;
                start: string;
                end: string;
            };
            joinUrl?: string;
            joinPage: string;
            eventId?: string;
            onlineMeetingId?: string;
            finding?: components["schemas"]["Finding"];
            createdAt: string;
            updatedAt: string;
        };
        MeetingArtifacts: {
            items: components["schemas"]["Artifact"][];
            looks: components["schemas"]["ArtifactLook"][];
        };
        MeetingCancellation: {
            comment?: string;
        };
        MeetingExchange: {
            at: string;
            /** @enum {string} */
            operation: "create" | "move" | "cancel" | "options";
            method: string;
            path: string;
            status?: number;
            code?: string;
            requestId?: string;
        };
        MeetingOptions: {
            coOrganisers?: string[];
            presenters?: string[];
            /** @enum {string} */
            whoPresents?: "everyone" | "organisation" | "presenters" | "organiser";
            /** @enum {string} */
            lobby?: "everyone-waits" | "organisation-enters" | "organisation-without-guests-enters" | "trusted-organisations-enter" | "invited-enter" | "everyone-enters";
            callersSkipLobby?: boolean;
            /** @enum {string} */
            whoAdmits?: "organisers-and-presenters" | "organisers";
            recordAutomatically?: boolean;
            allowRecording?: boolean;
            allowTranscription?: boolean;
            spokenLanguage?: string;
            /** @enum {string} */
            chat?: "on" | "during-the-meeting" | "off";
            reactions?: boolean;
            attendeeCameras?: boolean;
            attendeeMicrophones?: boolean;
            announceEntry?: boolean;
            hideAttendees?: boolean;
            /** @enum {string} */
            sensitivity?: "normal" | "personal" | "private" | "confidential";
            answersRequested?: boolean;
            newTimeProposals?: boolean;
        };
        MeetingSettings: {
            /** @enum {string} */
            lane: "calendar" | "standalone";
            /** @enum {string} */
            invitations: "outlook" | "parley";
            /** @enum {string} */
            organiser: "named" | "mailbox" | "operator";
            organiserRules: {
                field: string;
                value: string;
                userPrincipalName: string;
            }[];
            downloadRecordings: boolean;
            showInPortal: boolean;
            mailbox?: {
                userPrincipalName: string;
                objectId?: string;
                name?: string;
                finding?: components["schemas"]["Finding"];
            };
            keepArtifactsDays?: number;
        };
        MeetingSettingsChange: {
            /** @enum {string} */
            lane?: "calendar" | "standalone";
            /** @enum {string} */
            invitations?: "outlook" | "parley";
            /** @enum {string} */
            organiser?: "named" | "mailbox" | "operator";
            organiserRules?: {
                field: string;
                value: string;
                userPrincipalName: string;
            }[];
            downloadRecordings?: boolean;
            showInPortal?: boolean;
            mailbox?: {
                userPrincipalName: string;
            } | null;
            keepArtifactsDays?: number | null;
        };
        MeetingWish: {
            subject: string;
            start?: string;
            end?: string;
            organiser?: {
                userPrincipalName: string;
            } | {
                /** Format: uuid */
                objectId: string;
            } | {
                /** Format: uuid */
                person: string;
            };
            /** @enum {string} */
            lane?: "calendar" | "standalone";
            attendees?: {
                /** Format: email */
                email: string;
                name?: string;
            }[];
            /** @enum {string} */
            invitations?: "outlook" | "parley";
            options?: components["schemas"]["MeetingOptions"];
            recurrence?: components["schemas"]["RecurrenceInput"] | null;
            client?: string | null;
            person?: string | null;
            showInPortal?: boolean | null;
            /** Format: uuid */
            connection?: string;
        };
        Mentionable: {
            /** @enum {string} */
            kind: "person" | "everyone" | "channel" | "team";
            id: string;
            name: string;
        };
        MessageBlock: {
            /** @constant */
            kind: "paragraph";
            readonly inlines: ({
                /** @constant */
                kind: "text";
                text: string;
                readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                href?: string;
            } | {
                /** @constant */
                kind: "mention";
                /** @enum {string} */
                mentioned: "person" | "app" | "channel" | "team" | "tag" | "everyone";
                id: string;
                name: string;
            } | {
                /** @constant */
                kind: "emoji";
                text: string;
                name: string;
            } | {
                /** @constant */
                kind: "picture";
                at: ({
                    /** @constant */
                    in: "chat";
                    chatId: string;
                    messageId: string;
                    contentId: string;
                } | {
                    /** @constant */
                    in: "channel";
                    teamId: string;
                    channelId: string;
                    messageId: string;
                    replyId: string | null;
                    contentId: string;
                } | {
                    /** @constant */
                    in: "upload";
                    name: string;
                }) | null;
                alt: string;
                width: number | null;
                height: number | null;
            })[];
        } | {
            /** @constant */
            kind: "heading";
            level: number;
            readonly inlines: ({
                /** @constant */
                kind: "text";
                text: string;
                readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                href?: string;
            } | {
                /** @constant */
                kind: "mention";
                /** @enum {string} */
                mentioned: "person" | "app" | "channel" | "team" | "tag" | "everyone";
                id: string;
                name: string;
            } | {
                /** @constant */
                kind: "emoji";
                text: string;
                name: string;
            } | {
                /** @constant */
                kind: "picture";
                at: ({
                    /** @constant */
                    in: "chat";
                    chatId: string;
                    messageId: string;
                    contentId: string;
                } | {
                    /** @constant */
                    in: "channel";
                    teamId: string;
                    channelId: string;
                    messageId: string;
                    replyId: string | null;
                    contentId: string;
                } | {
                    /** @constant */
                    in: "upload";
                    name: string;
                }) | null;
                alt: string;
                width: number | null;
                height: number | null;
            })[];
        } | {
            /** @constant */
            kind: "code";
            language: string;
            text: string;
        } | {
            /** @constant */
            kind: "table";
            readonly rows: {
                heading: boolean;
                readonly inlines: ({
                    /** @constant */
                    kind: "text";
                    text: string;
                    readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                    href?: string;
                } | {
                    /** @constant */
                    kind: "mention";
                    /** @enum {string} */
                    mentioned: "person" | "app" | "channel" | "team" | "tag" | "everyone";
                    id: string;
                    name: string;
                } | {
                    /** @constant */
                    kind: "emoji";
                    text: string;
                    name: string;
                } | {
                    /** @constant */
                    kind: "picture";
                    at: ({
                        /** @constant */
                        in: "chat";
                        chatId: string;
                        messageId: string;
                        contentId: string;
                    } | {
                        /** @constant */
                        in: "channel";
                        teamId: string;
                        channelId: string;
                        messageId: string;
                        replyId: string | null;
                        contentId: string;
                    } | {
                        /** @constant */
                        in: "upload";
                        name: string;
                    }) | null;
                    alt: string;
                    width: number | null;
                    height: number | null;
                })[];
            }[][];
        } | {
            /** @constant */
            kind: "rule";
        } | {
            /** @constant */
            kind: "attachment";
            id: string;
        } | {
            /** @constant */
            kind: "list";
            ordered: boolean;
            readonly items: components["schemas"]["MessageBlock"][][];
        } | {
            /** @constant */
            kind: "quote";
            readonly blocks: components["schemas"]["MessageBlock"][];
        };
        MessageEdit: {
            text?: string;
            readonly mentions?: string[];
            content?: {
                readonly blocks: components["schemas"]["WrittenBlock"][];
            };
            /** Format: uuid */
            replyTo?: string;
            subject?: string;
            readonly uploads?: string[];
            /** Format: uuid */
            account?: string;
        };
        MessageErasure: {
            because: string;
        };
        MessageFound: {
            /** Format: uuid */
            id: string;
            messageId: string;
            conversation: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "oneOnOne" | "group" | "meeting" | "channel" | "unknown";
                topic?: string;
                team?: string;
                members: string[];
            };
            sender: {
                /** @enum {string} */
                kind: "person" | "guest" | "federated" | "personal-account" | "skype" | "phone" | "mail" | "app" | "bot" | "connector" | "webhook" | "device" | "team" | "channel" | "chat" | "tag" | "unknown";
                id: string | null;
                name: string | null;
                tenantId: string | null;
            } | null;
            createdAt: string;
            text: string;
            marks: [
                number,
                number
            ][];
        };
        MessageWish: {
            text?: string;
            readonly mentions?: string[];
            content?: {
                readonly blocks: components["schemas"]["WrittenBlock"][];
            };
            /** Format: uuid */
            quote?: string;
            /** Format: uuid */
            replyTo?: string;
            subject?: string;
            readonly uploads?: string[];
            /** Format: uuid */
            account?: string;
        };
        MessengerSettings: {
            keepMessagesDays?: number;
        };
        MessengerSettingsChange: {
            keepMessagesDays: number | null;
        };
        MyAppointment: {
            token: string;
            /** @enum {string} */
            state: "held" | "pending" | "confirmed" | "declined" | "cancelled" | "expired";
            organisation: string;
            page: string;
            service: {
                name: string;
                slug: string;
                policy: string;
                zone: string;
                duration: number;
            };
            start: string;
            end: string;
            customer: {
                name: string;
                zone?: string;
            };
            hosts: string[];
            documents: string[];
            place: components["schemas"]["AppointmentPlace"];
            joinUrl?: string;
            linkFollows: boolean;
            comment?: string;
            /** @enum {string} */
            endedBy?: "customer" | "staff" | "lapse";
            changeableUntil?: string;
            now: string;
            meeting?: components["schemas"]["MyMeeting"];
        };
        MyMeeting: {
            /** Format: uuid */
            id: string;
            subject: string;
            start: string;
            end: string;
            lastEnd?: string;
            /** @enum {string} */
            state: "ahead" | "now" | "over" | "cancelled";
            organiser?: string;
            joinUrl?: string;
            artifacts: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "recording" | "transcript";
                beganAt: string;
                endedAt?: string;
            }[];
        };
        NewHandOverKey: {
            /** Format: uuid */
            id: string;
            name: string;
            createdAt: string;
            secret: string;
        };
        NewKey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The key's last characters. */
            hint: string;
            scopes: string[];
            createdBy: string;
            createdAt: string;
            expiresAt?: string;
            usedAt?: string;
            key: string;
        };
        OfferedService: {
            slug: string;
            name: string;
            description: string;
            policy: string;
            duration: number;
            zone: string;
            place: components["schemas"]["AppointmentPlace"];
            approval: boolean;
            changeUntil: number;
            capacity: number;
            questions: components["schemas"]["BookingQuestion"][];
            soonest?: string;
            nextRelease?: string;
            /** @enum {string} */
            calendars: "read" | "stale" | "unread" | "ignored";
        };
        OfferedServicePage: {
            slug: string;
            name: string;
            description: string;
            policy: string;
            duration: number;
            zone: string;
            place: components["schemas"]["AppointmentPlace"];
            approval: boolean;
            changeUntil: number;
            capacity: number;
            questions: components["schemas"]["BookingQuestion"][];
            soonest?: string;
            nextRelease?: string;
            /** @enum {string} */
            calendars: "read" | "stale" | "unread" | "ignored";
            organisation: string;
            now: string;
        };
        Operators: {
            /** @constant */
            kind: "everyone";
        } | {
            /** @constant */
            kind: "group";
            /** Format: uuid */
            id: string;
            name: string;
        } | {
            /** @constant */
            kind: "people";
            logins: string[];
        };
        OperatorsKept: {
            operators?: components["schemas"]["Operators"];
            outside?: string;
            setAt?: string;
        };
        Organisation: {
            name: string;
            timeZone?: string;
        };
        OrganisationChange: {
            name?: string;
            timeZone?: string;
        };
        OutgoingMessage: {
            content: {
                readonly blocks: components["schemas"]["MessageBlock"][];
                simplified: boolean;
            };
            /** Format: uuid */
            quote?: string;
            /** Format: uuid */
            replyTo?: string;
            subject?: string;
            readonly uploads?: {
                /** Format: uuid */
                id: string;
                name: string;
                type: string;
                bytes: number;
                /** @enum {string} */
                kind: "picture" | "file";
                laid?: number;
            }[];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            conversation: string;
            author: {
                objectId: string;
                name: string;
            };
            /** @enum {string} */
            state: "waiting" | "asked" | "sent" | "failed";
            finding?: components["schemas"]["Finding"];
            createdAt: string;
        };
        OutlookZone: {
            zone: string;
            /** @enum {string} */
            source: "mailbox" | "chosen";
            mismatch?: {
                organisation: string;
                events: {
                    at: string;
                    organisation: string;
                    outlook: string;
                }[];
            };
        };
        OwnAppointment: {
            token: string;
            /** @enum {string} */
            state: "held" | "pending" | "confirmed" | "declined" | "cancelled" | "expired";
            organisation: string;
            page: string;
            service: {
                name: string;
                slug: string;
                policy: string;
                zone: string;
                duration: number;
            };
            start: string;
            end: string;
            customer: {
                name: string;
                zone?: string;
            };
            hosts: string[];
            documents: string[];
            place: components["schemas"]["AppointmentPlace"];
            joinUrl?: string;
            linkFollows: boolean;
            comment?: string;
            /** @enum {string} */
            endedBy?: "customer" | "staff" | "lapse";
            changeableUntil?: string;
            now: string;
        };
        OwnBookingWish: {
            /** Format: uuid */
            hold: string;
            phone?: string;
            zone?: string;
            /** @default {} */
            answers?: {
                [key: string]: string;
            };
        };
        OwnClassSettings: {
            /** @enum {string} */
            policy?: "strict" | "keep" | "additive";
            guards?: {
                removalsPercent?: number;
                removalsAbove?: number;
                owners?: number;
                members?: number;
            };
            name?: string;
            timeZone?: string;
        };
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
            email?: string;
            /** @enum {string} */
            audience: "operator" | "user";
            fields: {
                [key: string]: string;
            };
            match?: components["schemas"]["Match"];
            addedAt: string;
        };
        PersonChange: {
            name?: string;
            email?: string | "";
            /** @enum {string} */
            audience?: "operator" | "user";
            fields?: {
                [key: string]: string;
            };
        };
        PersonExport: {
            /** Format: uuid */
            person: string;
            at: string;
            parts: {
                what: string;
                data: unknown;
            }[];
        };
        PersonInClass: {
            person?: string;
            roles: string[];
            name?: string;
            /** @enum {string} */
            match?: "open" | "matched" | "unmatched" | "ambiguous" | "conflict" | "excluded";
            user?: string;
            login?: string;
            /** @enum {string} */
            inTeam?: "owner" | "member";
            /** @constant */
            isKeeper?: true;
            placed?: {
                /** @enum {string} */
                role: "owner" | "member";
                /** Format: date-time */
                at: string;
            };
        };
        PersonInPlan: {
            team: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            person?: string;
            name?: string;
            user?: string;
            login?: string;
            /** @enum {string} */
            change: "add" | "remove" | "promote" | "demote" | "stay" | "skip";
            /** @enum {string} */
            reason: "enrolled" | "enrolled-again" | "left-roster" | "not-in-roster" | "role-in-roster" | "beyond-owners" | "fallback-owner" | "added-in-teams" | "promoted-in-teams" | "demoted-in-teams" | "never-removed" | "keeps-team" | "last-owner" | "unmatched" | "ambiguous" | "conflict" | "excluded" | "role-is-nobody" | "guest-owner" | "disabled";
            sentence: string;
            cure?: string;
            refused?: string;
            /** @enum {string} */
            was?: "owner" | "member";
            /** @enum {string} */
            is?: "owner" | "member";
        };
        PersonWish: {
            name: string;
            /** Format: email */
            email?: string;
            /**
             * @default operator
             * @enum {string}
             */
            audience?: "operator" | "user";
            /** @default {} */
            fields?: {
                [key: string]: string;
            };
        };
        PlannedTeam: {
            team: {
                /** Format: uuid */
                id: string;
                name: string;
                groupId?: string;
            };
            classes: {
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            /** @enum {string} */
            state: "idle" | "waiting" | "stopped" | "running" | "done" | "failed" | "dropped";
            steps: ({
                /** @constant */
                kind: "create";
                name: string;
                owner: string;
            } | {
                /** @constant */
                kind: "unarchive";
            } | {
                /** @constant */
                kind: "rename";
                name: string;
                was: string;
            } | {
                /** @constant */
                kind: "add";
                people: {
                    user: string;
                    /** @enum {string} */
                    role: "owner" | "member";
                }[];
            } | {
                /** @constant */
                kind: "role";
                user: string;
                /** @enum {string} */
                role: "owner" | "member";
            } | {
                /** @constant */
                kind: "remove";
                users: string[];
            } | {
                /** @constant */
                kind: "archive";
                readOnlyFiles: boolean;
            } | {
                /** @constant */
                kind: "channel";
                group: string;
                name: string;
                isPrivate: boolean;
                people: {
                    user: string;
                    /** @enum {string} */
                    role: "owner" | "member";
                }[];
            } | {
                /** @constant */
                kind: "channel-people";
                group: string;
                adds: {
                    user: string;
                    /** @enum {string} */
                    role: "owner" | "member";
                }[];
                removes: string[];
            })[];
            done: number;
            requests: number;
            stops: {
                /** @enum {string} */
                reason: "empty-roster" | "many-removals" | "no-owner" | "too-many-owners" | "too-many-members" | "one-account-for-two";
                found?: number;
                limit?: number;
                people?: string[];
                isReleasable: boolean;
                sentence: string;
                cure: string;
            }[];
            outcomes: {
                user: string;
                /** @enum {string} */
                change: "add" | "remove" | "promote" | "demote" | "stay" | "skip";
                code: string;
                said: string;
                name?: string;
                login?: string;
            }[];
            finding?: components["schemas"]["Finding"];
            releasedBy?: string;
            releasedBecause?: string;
            /** Format: date-time */
            releasedAt?: string;
        };
        Presence: {
            objectId: string;
            /** @enum {string} */
            availability: "Available" | "AvailableIdle" | "Away" | "BeRightBack" | "Busy" | "BusyIdle" | "DoNotDisturb" | "Offline" | "PresenceUnknown";
            activity?: string;
            outOfOffice: boolean;
        };
        Preset: {
            /** @enum {string} */
            key: "targetconnect" | "alga" | "bright-pattern" | "elentra";
            title: string;
            replaces: string;
            on: string[];
            guide: {
                application: string[];
                delegated: string[];
                prospects: components["schemas"]["Prospect"][];
            };
            least: {
                application: string[];
                delegated: string[];
                prospects: components["schemas"]["Prospect"][];
            };
            saves: {
                /** @enum {string} */
                kind: "application-permission" | "delegated-permission" | "policy" | "licence" | "account" | "address";
                name: string;
                because: string;
            }[];
        };
        PreviewedPerson: {
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            outcome: "matched" | "unmatched" | "collision";
            rule?: number;
            account?: {
                objectId: string;
                displayName: string;
                userPrincipalName: string;
            };
            /** @enum {string} */
            reason?: "already-matched" | "shared-account" | "several-matches" | "guest-excluded" | "account-disabled" | "value-refused" | "no-match" | "local-field-empty";
            sentence?: string;
            cure?: string;
            tried: {
                rule: number;
                value?: string;
                /** @enum {string} */
                reason: "already-matched" | "shared-account" | "several-matches" | "guest-excluded" | "account-disabled" | "value-refused" | "no-match" | "local-field-empty";
            }[];
            collidesWith?: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            current?: components["schemas"]["Match"];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "invalid-input" | "not-signed-in" | "not-allowed" | "not-found" | "not-possible" | "conflict" | "key-reused" | "too-large" | "not-taken" | "too-many-requests" | "upstream-refused" | "upstream-unavailable" | "unavailable" | "unexpected";
            detail: string;
            cure?: string;
            field?: string;
            reason?: string;
            alternatives?: string[];
            problems?: {
                field: string;
                detail: string;
            }[];
            requestId: string;
        };
        Prospect: {
            ability: string;
            title: string;
            /** @enum {string} */
            outcome: "works" | "degrades" | "fails";
            lost: string[];
            cure: {
                /** @enum {string} */
                kind: "application-permission" | "delegated-permission" | "policy" | "licence" | "account" | "address";
                name: string;
            }[];
        };
        Readiness: {
            note?: {
                reason: string;
                sentence: string;
                cure?: string;
            };
            notShown?: number;
            columns: {
                key: string;
                title: string;
            }[];
            items: {
                operator: string;
                ready: boolean;
                cells: {
                    probe: string;
                    /** @enum {string} */
                    level: "good" | "warning" | "bad" | "waiting" | "skipped" | "untried";
                    sentence?: string;
                }[];
            }[];
        };
        Recurrence: {
            /** @enum {string} */
            frequency: "daily" | "weekly" | "monthly";
            /** @default 1 */
            interval: number;
            byDay?: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
            position?: 1 | 2 | 3 | 4 | -1;
            count?: number;
            until?: string;
            timeZone: string;
        };
        RecurrenceInput: {
            /** @enum {string} */
            frequency: "daily" | "weekly" | "monthly";
            /** @default 1 */
            interval?: number;
            byDay?: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
            position?: 1 | 2 | 3 | 4 | -1;
            count?: number;
            until?: string;
            timeZone: string;
        };
        Renewal: {
            /** @enum {string} */
            by: "parley" | "administrator" | "nobody";
            at?: string;
            sentence: string;
            cure?: string;
        };
        Requirement: {
            /** @enum {string} */
            kind: "application-permission" | "delegated-permission" | "policy" | "licence" | "account" | "address";
            name: string;
            because: string;
            without?: string;
        };
        RequirementState: {
            /** @enum {string} */
            kind: "application-permission" | "delegated-permission" | "policy" | "licence" | "account" | "address";
            name: string;
            /** @enum {string} */
            state: "granted" | "covered" | "missing" | "unknown" | "not-needed";
            by?: string;
            because: {
                ability: string;
                title: string;
                because: string;
                without?: string;
            }[];
        };
        Requirements: {
            /** @enum {string} */
            permissionSet: "least" | "targetconnect" | "alga" | "bright-pattern" | "elentra";
            items: components["schemas"]["RequirementState"][];
            seenAt?: string;
        };
        Role: {
            /** @enum {string} */
            role: "owner" | "admin" | "staff" | "approver" | "agent" | "supervisor" | "course-admin" | "viewer";
            only?: {
                [key: string]: string[];
            };
        };
        Room: {
            /** Format: uuid */
            id: string;
            name: string;
            archivedAt?: string;
        };
        RoomWish: {
            name: string;
        };
        Roster: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            source: "oneroster-csv" | "oneroster-rest" | "csv" | "api";
            name: string;
            /** @enum {string} */
            state: "reading" | "taken" | "refused";
            counts?: components["schemas"]["RosterCounts"];
            problems: number;
            broughtBy: string;
            createdAt: string;
            takenAt?: string;
        };
        RosterCounts: {
            classes: number;
            people: number;
            enrolments: number;
            added: number;
            removed: number;
            changed: number;
            classesAdded: number;
            classesGone: number;
            leftOut: number;
            remarks: number;
        };
        RosterEvents: {
            changes: {
                class: string;
                person: string;
                role: string;
                /** @enum {string} */
                change: "add" | "remove";
            }[];
            people?: {
                id: string;
                fields: {
                    [key: string]: string;
                };
            }[];
        };
        RosterEventsTaken: {
            applied: number;
            unchanged: number;
            roster?: components["schemas"]["Roster"];
        };
        RosterProblem: {
            file?: string;
            line?: number;
            field: string;
            reason: string;
            value?: string;
            isRemark: boolean;
            sentence: string;
            cure: string;
        };
        RosterSource: {
            name: string;
            url: string;
            /** @enum {string} */
            version: "1.1" | "1.2";
            pageSize: number;
            /** @enum {string} */
            signIn: "client" | "token";
            tokenUrl?: string;
            clientId?: string;
            scope: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            last?: components["schemas"]["Roster"];
            finding?: components["schemas"]["RosterProblem"];
        };
        RosterSourceChange: {
            name?: string;
            url?: string;
            /** @enum {string} */
            version?: "1.1" | "1.2";
            pageSize?: number;
            /** @enum {string} */
            signIn?: "client" | "token";
            tokenUrl?: string;
            clientId?: string;
            scope?: string;
            secret?: string;
        };
        RosterSourceTrial: {
            works: boolean;
            steps: {
                /** @enum {string} */
                what: "token" | "academicSessions" | "orgs" | "courses" | "classes" | "users" | "enrollments";
                works: boolean;
                count?: number;
                sentence?: string;
                cure?: string;
            }[];
        };
        RosterSourceWish: {
            name: string;
            url: string;
            /** @enum {string} */
            version: "1.1" | "1.2";
            /** @default 1000 */
            pageSize?: number;
            /** @enum {string} */
            signIn: "client" | "token";
            tokenUrl?: string;
            clientId?: string;
            scope?: string;
            secret: string;
        };
        SavedMatchRuleSet: {
            rules: components["schemas"]["MatchRule"][];
            guests: boolean;
            localField: string;
            /** @enum {string} */
            directoryField: "userPrincipalName" | "mail" | "id" | "proxyAddresses" | "employeeId" | "onPremisesSamAccountName" | "onPremisesImmutableId" | "onPremisesExtensionAttributes/extensionAttribute1" | "onPremisesExtensionAttributes/extensionAttribute2" | "onPremisesExtensionAttributes/extensionAttribute3" | "onPremisesExtensionAttributes/extensionAttribute4" | "onPremisesExtensionAttributes/extensionAttribute5" | "onPremisesExtensionAttributes/extensionAttribute6" | "onPremisesExtensionAttributes/extensionAttribute7" | "onPremisesExtensionAttributes/extensionAttribute8" | "onPremisesExtensionAttributes/extensionAttribute9" | "onPremisesExtensionAttributes/extensionAttribute10" | "onPremisesExtensionAttributes/extensionAttribute11" | "onPremisesExtensionAttributes/extensionAttribute12" | "onPremisesExtensionAttributes/extensionAttribute13" | "onPremisesExtensionAttributes/extensionAttribute14" | "onPremisesExtensionAttributes/extensionAttribute15";
            warnings: {
                rule: number;
                reason: string;
                sentence: string;
                cure: string;
            }[];
        };
        ScriptAbout: {
            name: string;
            title: string;
            role: string;
            because: string;
            needs: string[];
            /** @enum {string} */
            state: "needed" | "run" | "not-needed";
            hindrance?: {
                sentence: string;
                cure: string;
            };
        };
        ScriptText: {
            name: string;
            title: string;
            role: string;
            because: string;
            needs: string[];
            fileName: string;
            text: string;
        };
        Service: {
            /** Format: uuid */
            id: string;
            name: string;
            description: string;
            slug: string;
            hosts: string[];
            priorities: {
                [key: string]: number;
            };
            /** @enum {string} */
            takes: "any-host" | "all-hosts";
            rooms: string[];
            duration: number;
            step: number | null;
            before: number;
            after: number;
            capacity: number;
            zone: string;
            notice: number;
            days: number;
            release: {
                weekdays: number[];
                at: string;
                days: number;
            } | null;
            place: components["schemas"]["AppointmentPlace"];
            /** @enum {string} */
            approval: "none" | "required";
            /** @enum {string} */
            audience: "public" | "visitors" | "staff";
            changeUntil: number;
            openPerCustomer: number | null;
            questions: components["schemas"]["BookingQuestion"][];
            reminders: number[];
            /** @enum {string} */
            remindBy: "mail" | "sms" | "both";
            policy: string;
            /** @enum {string} */
            outlook: "needed" | "where-known" | "ignored";
            /** @enum {string} */
            organiser: "host" | "settings";
            lane: ("calendar" | "standalone") | null;
            /** @enum {string} */
            invitations: "outlook" | "parley";
            showInPortal: boolean | null;
            page: string;
            archivedAt?: string;
            createdAt: string;
            updatedAt: string;
        };
        ServiceChange: {
            name?: string;
            description?: string;
            slug?: string;
            hosts?: string[];
            priorities?: {
                [key: string]: number;
            };
            /** @enum {string} */
            takes?: "any-host" | "all-hosts";
            rooms?: string[];
            duration?: number;
            step?: number | null;
            before?: number;
            after?: number;
            capacity?: number;
            zone?: string;
            notice?: number;
            days?: number;
            release?: {
                weekdays: number[];
                at: string;
                days: number;
            } | null;
            place?: components["schemas"]["AppointmentPlace"];
            /** @enum {string} */
            approval?: "none" | "required";
            /** @enum {string} */
            audience?: "public" | "visitors" | "staff";
            changeUntil?: number;
            openPerCustomer?: number | null;
            questions?: components["schemas"]["BookingQuestionInput"][];
            reminders?: number[];
            /** @enum {string} */
            remindBy?: "mail" | "sms" | "both";
            policy?: string;
            /** @enum {string} */
            outlook?: "needed" | "where-known" | "ignored";
            /** @enum {string} */
            organiser?: "host" | "settings";
            lane?: ("calendar" | "standalone") | null;
            /** @enum {string} */
            invitations?: "outlook" | "parley";
            showInPortal?: boolean | null;
        };
        ServiceWish: {
            name: string;
            description?: string;
            slug?: string;
            hosts?: string[];
            priorities?: {
                [key: string]: number;
            };
            /** @enum {string} */
            takes?: "any-host" | "all-hosts";
            rooms?: string[];
            duration?: number;
            step?: number | null;
            before?: number;
            after?: number;
            capacity?: number;
            zone?: string;
            notice?: number;
            days?: number;
            release?: {
                weekdays: number[];
                at: string;
                days: number;
            } | null;
            place?: components["schemas"]["AppointmentPlace"];
            /** @enum {string} */
            approval?: "none" | "required";
            /** @enum {string} */
            audience?: "public" | "visitors" | "staff";
            changeUntil?: number;
            openPerCustomer?: number | null;
            questions?: components["schemas"]["BookingQuestionInput"][];
            reminders?: number[];
            /** @enum {string} */
            remindBy?: "mail" | "sms" | "both";
            policy?: string;
            /** @enum {string} */
            outlook?: "needed" | "where-known" | "ignored";
            /** @enum {string} */
            organiser?: "host" | "settings";
            lane?: ("calendar" | "standalone") | null;
            /** @enum {string} */
            invitations?: "outlook" | "parley";
            showInPortal?: boolean | null;
            /** @enum {string} */
            preset?: "targetconnect" | "alga";
        };
        Session: {
            /** Format: uuid */
            id: string;
            agent: string;
            beganAt: string;
            seenAt: string;
            current: boolean;
        };
        Setup: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            cloud: "global" | "us-government" | "us-defense" | "china";
            /** @enum {string} */
            permissionSet: "least" | "targetconnect" | "alga" | "bright-pattern" | "elentra";
            multiTenant: boolean;
            /** @enum {string} */
            state: "waiting" | "done" | "expired";
            operators?: components["schemas"]["Operators"];
            outside?: string;
            asks: {
                application: string[];
                delegated: string[];
                redirectUris: string[];
            };
            trouble?: {
                reason: string;
                sentence: string;
                cure?: string;
                who?: string;
            };
            administrator?: string;
            /** Format: uuid */
            connection?: string;
            createdAt: string;
            expiresAt: string;
        };
        SetupApp: {
            /** Format: uuid */
            entraTenantId: string;
            /** Format: uuid */
            clientId: string;
            /**
             * Format: uuid
             * @description The app registration's Object ID, where it is known: by it Parley renews its certificate itself.
             */
            applicationObjectId?: string;
            /**
             * @default {
             *       "kind": "certificate"
             *     }
             */
            credential?: {
                /** @constant */
                kind: "secret";
                secret: string;
                /** @description When the secret ends, as Entra shows it; needed where Parley may not look it up. */
                expiresAt?: string;
            } | {
                /** @constant */
                kind: "certificate";
            } | {
                /** @constant */
                kind: "federated";
            };
        };
        SetupCommand: {
            token: string;
            command: string;
            cloudShell: string;
        };
        SetupPlan: {
            name: string;
            organisation: string;
            /** @enum {string} */
            cloud: "global" | "us-government" | "us-defense" | "china";
            certificate: string;
            application: string[];
            delegated: string[];
            redirectUris: string[];
            multiTenant: boolean;
            tag: string;
            sandbox?: {
                graph: string;
                login: string;
            };
        };
        SetupWish: {
            /** @default Parley */
            name?: string;
            /**
             * @default global
             * @enum {string}
             */
            cloud?: "global" | "us-government" | "us-defense" | "china";
            /**
             * @default least
             * @enum {string}
             */
            permissionSet?: "least" | "targetconnect" | "alga" | "bright-pattern" | "elentra";
            /** @default false */
            multiTenant?: boolean;
            operators?: components["schemas"]["Operators"];
            outside?: string;
        };
        SlotExplanation: {
            start: string;
            offered: boolean;
            because?: {
                /** @enum {string} */
                reason: "too-soon" | "too-far-ahead" | "not-released" | "closed" | "outside-hours" | "runs-past-hours" | "off-grid" | "no-room" | "appointment" | "hold" | "outlook" | "calendar-unread";
                from?: string;
                to?: string;
                name?: string;
            };
            hosts: {
                /** Format: uuid */
                id: string;
                name: string;
                because?: {
                    /** @enum {string} */
                    reason: "too-soon" | "too-far-ahead" | "not-released" | "closed" | "outside-hours" | "runs-past-hours" | "off-grid" | "no-room" | "appointment" | "hold" | "outlook" | "calendar-unread";
                    from?: string;
                    to?: string;
                    name?: string;
                };
            }[];
        };
        SlotWish: {
            start: string;
        };
        Slots: {
            items: {
                start: string;
                end: string;
                seats: number;
            }[];
            zone: string;
            /** @enum {string} */
            calendars: "read" | "stale" | "unread" | "ignored";
        };
        Step: {
            name: string;
            title: string;
            role: string;
            because: string;
            script?: {
                fileName: string;
                text: string;
                needs: string[];
            };
            address?: string;
        };
        StepLink: {
            address: string;
            expiresAt: string;
        };
        StorageDiagnosis: {
            title: string;
            subject: string;
            /** @enum {string} */
            level: "good" | "bad";
            reason: string;
            sentence: string;
            cure?: string;
            /** @constant */
            who?: "operator of this server";
        };
        Subscription: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            connection: string;
            /** @enum {string} */
            state: "wanted" | "live" | "leaving" | "stranger";
            title: string;
            whose?: string;
            resource: string;
            changeType: string;
            address?: string;
            renewedAt?: string;
            expiresAt?: string;
            heardAt?: string;
            dueAt?: string;
            finding?: components["schemas"]["Finding"];
        };
        Thread: {
            post: string;
            message?: components["schemas"]["ChatMessage"];
            replies: number;
            lastAt: string;
        };
        TimelineEntry: {
            /** @constant */
            type: "interaction";
            at: string;
            interaction: components["schemas"]["Interaction"];
        } | {
            /** @constant */
            type: "fact";
            at: string;
            fact: {
                id: string;
                what: string;
                about: string;
                actor: string;
                data: {
                    [key: string]: unknown;
                };
                at: string;
            };
        };
        Transcript: {
            /** Format: uuid */
            artifact: string;
            meeting: {
                /** Format: uuid */
                id: string;
                subject: string;
                start: string;
                end?: string;
            };
            recording?: {
                /** Format: uuid */
                artifact: string;
                offset: number;
            };
            language?: string;
            began: string;
            seconds: number;
            words: number;
            unread: number;
            speakers: {
                name?: string;
                seconds: number;
                turns: number;
            }[];
            turns: {
                position: number;
                speaker?: string;
                start: number;
                end: number;
                text: string;
            }[];
            next?: number;
        };
        TranscriptHits: {
            /** Format: uuid */
            artifact: string;
            meeting: {
                /** Format: uuid */
                id: string;
                subject: string;
                start: string;
                end?: string;
            };
            began: string;
            seconds: number;
            speakers: string[];
            recording?: {
                /** Format: uuid */
                artifact: string;
                offset: number;
            };
            matches: number;
            hits: {
                position: number;
                speaker?: string;
                second: number;
                text: string;
                marks: [
                    number,
                    number
                ][];
                link: {
                    /** Format: uuid */
                    artifact: string;
                    /** Format: uuid */
                    recording?: string;
                    seconds: number;
                };
            }[];
        };
        User: {
            /** Format: uuid */
            id: string;
            name: string;
            email?: string;
            roles: components["schemas"]["Role"][];
            /** @enum {string} */
            state: "invited" | "active" | "suspended";
            signsInBy: ("password" | "second-factor" | "provider")[];
            createdAt: string;
            seenAt?: string;
        };
        UserChange: {
            name?: string;
            roles?: components["schemas"]["Role"][];
        };
        UserWish: {
            name: string;
            /** Format: email */
            email: string;
            roles: components["schemas"]["Role"][];
        };
        WebhookAttempt: {
            at: string;
            milliseconds: number;
            request: {
                headers: {
                    [key: string]: string;
                };
                body: string;
            };
            answer?: {
                status: number;
                headers: {
                    [key: string]: string;
                };
                body: string;
            };
            error?: string;
        };
        WebhookDelivery: {
            /** Format: uuid */
            id: string;
            sequence: number;
            fact: string;
            about: string;
            test: boolean;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed" | "held";
            attempts: number;
            nextAttemptAt?: string;
            createdAt: string;
        };
        WebhookDeliveryWithAttempts: {
            /** Format: uuid */
            id: string;
            sequence: number;
            fact: string;
            about: string;
            test: boolean;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed" | "held";
            attempts: number;
            nextAttemptAt?: string;
            createdAt: string;
            body: string;
            made: components["schemas"]["WebhookAttempt"][];
        };
        WebhookEndpoint: {
            /** Format: uuid */
            id: string;
            url: string;
            description: string;
            facts: string[];
            contact: string | null;
            /** @enum {string} */
            state: "enabled" | "disabled";
            /** @enum {string} */
            disabledBecause?: "asked" | "gone" | "failing";
            failingSince?: string;
            quietUntil?: string;
            oldSecretUntil?: string;
            createdAt: string;
            updatedAt: string;
        };
        WebhookEndpointChange: {
            url?: string;
            description?: string;
            facts?: string[];
            contact?: string | null;
        };
        WebhookEndpointWish: {
            url: string;
            /** @default  */
            description?: string;
            /**
             * @default [
             *       "*"
             *     ]
             */
            facts?: string[];
            /** @default null */
            contact?: string | null;
        };
        WebhookEndpointWithSecret: {
            /** Format: uuid */
            id: string;
            url: string;
            description: string;
            facts: string[];
            contact: string | null;
            /** @enum {string} */
            state: "enabled" | "disabled";
            /** @enum {string} */
            disabledBecause?: "asked" | "gone" | "failing";
            failingSince?: string;
            quietUntil?: string;
            oldSecretUntil?: string;
            createdAt: string;
            updatedAt: string;
            secret: string;
        };
        WebhookReplayWish: {
            /** @enum {string} */
            state?: "waiting" | "delivered" | "failed" | "held";
            facts?: string[];
            from?: string;
            to?: string;
            /** @default false */
            dryRun?: boolean;
        };
        WorkloadIdentity: {
            issuer: string;
            subject: string;
            audience: string;
        };
        WrittenBlock: {
            /** @constant */
            kind: "paragraph";
            readonly inlines: ({
                /** @constant */
                kind: "text";
                text: string;
                readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                href?: string;
            } | {
                /** @constant */
                kind: "mention";
                /** @enum {string} */
                mentioned: "person" | "everyone" | "channel" | "team";
                id: string;
                name: string;
            } | {
                /** @constant */
                kind: "emoji";
                text: string;
                name: string;
            })[];
        } | {
            /** @constant */
            kind: "heading";
            level: number;
            readonly inlines: ({
                /** @constant */
                kind: "text";
                text: string;
                readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                href?: string;
            } | {
                /** @constant */
                kind: "mention";
                /** @enum {string} */
                mentioned: "person" | "everyone" | "channel" | "team";
                id: string;
                name: string;
            } | {
                /** @constant */
                kind: "emoji";
                text: string;
                name: string;
            })[];
        } | {
            /** @constant */
            kind: "code";
            language: string;
            text: string;
        } | {
            /** @constant */
            kind: "table";
            readonly rows: {
                heading: boolean;
                readonly inlines: ({
                    /** @constant */
                    kind: "text";
                    text: string;
                    readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                    href?: string;
                } | {
                    /** @constant */
                    kind: "mention";
                    /** @enum {string} */
                    mentioned: "person" | "everyone" | "channel" | "team";
                    id: string;
                    name: string;
                } | {
                    /** @constant */
                    kind: "emoji";
                    text: string;
                    name: string;
                })[];
            }[][];
        } | {
            /** @constant */
            kind: "rule";
        } | {
            /** @constant */
            kind: "list";
            ordered: boolean;
            readonly items: components["schemas"]["WrittenMiddleBlock"][][];
        } | {
            /** @constant */
            kind: "quote";
            readonly blocks: components["schemas"]["WrittenMiddleBlock"][];
        };
        WrittenInnerBlock: {
            /** @constant */
            kind: "paragraph";
            readonly inlines: ({
                /** @constant */
                kind: "text";
                text: string;
                readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                href?: string;
            } | {
                /** @constant */
                kind: "mention";
                /** @enum {string} */
                mentioned: "person" | "everyone" | "channel" | "team";
                id: string;
                name: string;
            } | {
                /** @constant */
                kind: "emoji";
                text: string;
                name: string;
            })[];
        } | {
            /** @constant */
            kind: "heading";
            level: number;
            readonly inlines: ({
                /** @constant */
                kind: "text";
                text: string;
                readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                href?: string;
            } | {
                /** @constant */
                kind: "mention";
                /** @enum {string} */
                mentioned: "person" | "everyone" | "channel" | "team";
                id: string;
                name: string;
            } | {
                /** @constant */
                kind: "emoji";
                text: string;
                name: string;
            })[];
        } | {
            /** @constant */
            kind: "code";
            language: string;
            text: string;
        } | {
            /** @constant */
            kind: "table";
            readonly rows: {
                heading: boolean;
                readonly inlines: ({
                    /** @constant */
                    kind: "text";
                    text: string;
                    readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                    href?: string;
                } | {
                    /** @constant */
                    kind: "mention";
                    /** @enum {string} */
                    mentioned: "person" | "everyone" | "channel" | "team";
                    id: string;
                    name: string;
                } | {
                    /** @constant */
                    kind: "emoji";
                    text: string;
                    name: string;
                })[];
            }[][];
        } | {
            /** @constant */
            kind: "rule";
        };
        WrittenMiddleBlock: {
            /** @constant */
            kind: "paragraph";
            readonly inlines: ({
                /** @constant */
                kind: "text";
                text: string;
                readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                href?: string;
            } | {
                /** @constant */
                kind: "mention";
                /** @enum {string} */
                mentioned: "person" | "everyone" | "channel" | "team";
                id: string;
                name: string;
            } | {
                /** @constant */
                kind: "emoji";
                text: string;
                name: string;
            })[];
        } | {
            /** @constant */
            kind: "heading";
            level: number;
            readonly inlines: ({
                /** @constant */
                kind: "text";
                text: string;
                readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                href?: string;
            } | {
                /** @constant */
                kind: "mention";
                /** @enum {string} */
                mentioned: "person" | "everyone" | "channel" | "team";
                id: string;
                name: string;
            } | {
                /** @constant */
                kind: "emoji";
                text: string;
                name: string;
            })[];
        } | {
            /** @constant */
            kind: "code";
            language: string;
            text: string;
        } | {
            /** @constant */
            kind: "table";
            readonly rows: {
                heading: boolean;
                readonly inlines: ({
                    /** @constant */
                    kind: "text";
                    text: string;
                    readonly marks?: ("bold" | "italic" | "underline" | "strike" | "code")[];
                    href?: string;
                } | {
                    /** @constant */
                    kind: "mention";
                    /** @enum {string} */
                    mentioned: "person" | "everyone" | "channel" | "team";
                    id: string;
                    name: string;
                } | {
                    /** @constant */
                    kind: "emoji";
                    text: string;
                    name: string;
                })[];
            }[][];
        } | {
            /** @constant */
            kind: "rule";
        } | {
            /** @constant */
            kind: "list";
            ordered: boolean;
            readonly items: components["schemas"]["WrittenInnerBlock"][][];
        } | {
            /** @constant */
            kind: "quote";
            readonly blocks: components["schemas"]["WrittenInnerBlock"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key?: string;
                    link?: string;
                    /** Format: email */
                    email?: string;
                    password?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionsCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSessionsCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccountSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkMeaning"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLinksPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link: string;
                    password: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "sign-in";
                    };
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPasswordrequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        sent: "if-known";
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** Format: email */
                    email?: string;
                    current?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAccountPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    current?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountSecondfactorSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        uri: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAccountSecondfactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    secret: string;
                    code: string;
                    current: string;
                    /** @description A code of the second factor that is set up already, or a recovery code. */
                    currentCode?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountSecondfactorRemoval: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Identity"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountIdentities: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    provider: string;
                    current?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                search?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersByIdInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        sent: true;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersByIdSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersByIdSuspension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccountIdentitiesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersByIdIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Identity"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersByIdIdentitiesByIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                identity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Key"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIdentityproviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IdentityProvider"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIdentityproviders: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityProviderWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteIdentityprovidersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWaystosignin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        staff: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        visitors: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSigninWithById: {
        parameters: {
            query?: {
                to?: string;
                invitation?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSigninCallback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Connection"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConnections: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionsByIdFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diagnostics"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConnectionsByIdFindings: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConnectionsByIdCredentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credential: {
                        /** @enum {string} */
                        kind: "secret";
                        secret: string;
                        /** @description When the secret ends, as Entra shows it; needed where Parley may not look it up. */
                        expiresAt?: string;
                    } | {
                        /** @enum {string} */
                        kind: "certificate";
                    } | {
                        /** @enum {string} */
                        kind: "federated";
                    };
                    /**
                     * Format: uuid
                     * @description The app registration's Object ID, where it is known: by it Parley renews its certificate itself.
                     */
                    applicationObjectId?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putConnectionsByIdCloud: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    cloud: "global" | "us-government" | "us-defense" | "china";
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putConnectionsByIdNewwork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConnectionsByIdRetirement: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAbilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Ability"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAbilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Ability"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPresets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Preset"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionsByIdRequirements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requirements"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putConnectionsByIdRequirements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    permissionSet: "least" | "targetconnect" | "alga" | "bright-pattern" | "elentra";
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requirements"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionsByIdFindingsChanges: {
        parameters: {
            query?: {
                probe?: string;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingChange"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConnectionsByIdDiagnostics: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    operators?: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diagnostics"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionsByIdReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionsByIdReadinesscsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Setup"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetups: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunSetup"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetupsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSetupsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetupsByIdCommand: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupCommand"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetupsByIdCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pkix-cert": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetupsByIdApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupApp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        connection: string;
                        state: string;
                        address: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetupsPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupPlan"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetupsOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    entraTenantId: string;
                    /** Format: uuid */
                    clientId: string;
                    /** Format: uuid */
                    applicationObjectId: string;
                    token: string;
                    /** @enum {string} */
                    cloud?: "global" | "us-government" | "us-defense" | "china";
                    administrator?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        connection: string;
                        state: string;
                        address: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetupsByIdOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        connection: string;
                        state: string;
                        address: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetupsTrouble: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    sentence: string;
                    cure?: string;
                    who?: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionsByIdCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pkix-cert": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConnectionsByIdConsent: {
        parameters: {
            query?: {
                page?: "connection" | "set-up";
            };
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectMicrosoftConsent: {
        parameters: {
            query?: {
                state?: string;
                error?: string;
                error_description?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConnectionsByIdStepsByNameLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepLink"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSteps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionsByIdOperators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorsKept"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putConnectionsByIdOperators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    operators: components["schemas"]["Operators"];
                    outside?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorsKept"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionsByIdScripts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScriptAbout"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionsByIdScriptsByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptText"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccounts: {
        parameters: {
            query?: {
                search?: string;
                state?: "connected" | "reconnect";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccountPlace"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsAuthorization: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    connection: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectMicrosoftCallback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutlooktimezones: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: string[];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccountsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAccountsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outlookTimeZone: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsByIdFindings: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountMicrosoft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccountPlace"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountMicrosoftAuthorization: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    connection: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccountMicrosoftById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAccountMicrosoftById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outlookTimeZone: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountMicrosoftByIdFindings: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGraphNotifications: {
        parameters: {
            query?: {
                validationToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    value?: unknown[];
                    validationTokens?: unknown;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGraphLifecycle: {
        parameters: {
            query?: {
                validationToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    value?: unknown[];
                    validationTokens?: unknown;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSubscriptions: {
        parameters: {
            query?: {
                connection?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        listening: components["schemas"]["Listening"];
                        reasons: components["schemas"]["ListeningReason"][];
                        items: components["schemas"]["Subscription"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeople: {
        parameters: {
            query?: {
                search?: string;
                audience?: "operator" | "user";
                matched?: "yes" | "no" | "lost" | "conflict";
                sort?: "name" | "-name" | "added" | "-added";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        cursor?: string;
                        total: number;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeople: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleExportcsv: {
        parameters: {
            query?: {
                search?: string;
                audience?: "operator" | "user";
                matched?: "yes" | "no" | "lost" | "conflict";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchPeopleById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClients: {
        parameters: {
            query?: {
                search?: string;
                state?: "active" | "archived" | "all";
                sort?: "name" | "-name" | "added" | "-added";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Client"][];
                        cursor?: string;
                        total: number;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClients: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsExportcsv: {
        parameters: {
            query?: {
                search?: string;
                state?: "active" | "archived" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientInFull"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchClientsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientInFull"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClientsByIdArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientInFull"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClientsByIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientInFull"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByIdContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contact"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClientsByIdContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClientsByIdContactsByContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                contact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByIdInteractions: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Interaction"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByIdTimeline: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleByIdInteractions: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Interaction"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleByIdTimeline: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInteractions: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InteractionWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interaction"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPeopleByIdMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchOverride"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleByIdMatch: {
        parameters: {
            query?: {
                again?: "true" | "false";
            };
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePeopleByIdMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleMatchescsv: {
        parameters: {
            query?: {
                audience?: "operator" | "user";
                matched?: "yes" | "no";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleMatches: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchFile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchFileReport"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatchrules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRules"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMatchrules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRules"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMatchrulesByAudience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audience: "operator" | "user";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchRuleWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedMatchRuleSet"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMatchrulesByAudiencePreview: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                audience: "operator" | "user";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchRuleWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPreview"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatchruns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MatchRun"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMatchruns: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRun"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatchrunsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRun"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPresence: {
        parameters: {
            query: {
                ids: string;
                connection?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        on: boolean;
                        delaySeconds: number;
                        items: components["schemas"]["Presence"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDirectoryusers: {
        parameters: {
            query: {
                search: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DirectoryUser"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postVisitorsessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handOver?: string;
                    link?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        to: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteVisitorsessionsCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postVisitorlinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        sent: "if-known";
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVisitWithById: {
        parameters: {
            query?: {
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVisitCallback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHandoverkeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HandOverKey"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHandoverkeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverKeyWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewHandOverKey"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteHandoverkeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMeetingsByKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=10` waits up to so many seconds for the work to be done before it is answered. */
                Prefer?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeetingsByIdCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=10` waits up to so many seconds for the work to be done before it is answered. */
                Prefer?: string;
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingCancellation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeetingsByIdReopening: {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=10` waits up to so many seconds for the work to be done before it is answered. */
                Prefer?: string;
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeetings: {
        parameters: {
            query?: {
                search?: string;
                key?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Meeting"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeetingsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeetingsettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingSettings"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMeetingsettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingSettingsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingSettings"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeetingsByIdExchanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeetingExchange"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFreetimes: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreeTimesWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeTimes"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeetingsCalendar: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarEntry"][];
                        more: boolean;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJoinpagesByToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinPage"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeetingsByIdArtifacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingArtifacts"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeetingsByIdLooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingArtifacts"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArtifactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Artifact"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteArtifactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArtifactErasure"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Artifact"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArtifactsByIdContent: {
        parameters: {
            query?: {
                /** @description `true`: to be kept as a file instead of shown. */
                download?: "true" | "false";
            };
            header?: {
                /** @description `bytes=0-499` asks for a part, `bytes=-500` for the end; answered with 206 and `Content-Range`. */
                Range?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Partial Content */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Range Not Satisfiable */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeMeetings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MyMeeting"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeArtifactsByIdContent: {
        parameters: {
            query?: {
                /** @description `true`: to be kept as a file instead of shown. */
                download?: "true" | "false";
            };
            header?: {
                /** @description `bytes=0-499` asks for a part, `bytes=-500` for the end; answered with 206 and `Content-Range`. */
                Range?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Partial Content */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Range Not Satisfiable */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTranscripts: {
        parameters: {
            query?: {
                search?: string;
                speaker?: string;
                from?: string;
                to?: string;
                meeting?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TranscriptHits"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTranscriptsById: {
        parameters: {
            query?: {
                from?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transcript"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTranscriptsByIdDocument: {
        parameters: {
            query?: {
                format?: "text" | "vtt" | "docx";
                zone?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeetingsByIdAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeetingsByIdAttendancecsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversations: {
        parameters: {
            query?: {
                search?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Conversation"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConversations: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationBeginning"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationBeginning"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationbeginningsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationBeginning"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdMessages: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChatMessage"][];
                        outgoing: components["schemas"]["OutgoingMessage"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConversationsByIdMessages: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageWish"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingMessage"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdThreads: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Thread"][];
                        outgoing: components["schemas"]["OutgoingMessage"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdThreadsByPostReplies: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChatMessage"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTeams: {
        parameters: {
            query?: {
                search?: string;
                connection?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            description?: string;
                        }[];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTeamsByTeamChannels: {
        parameters: {
            query?: {
                connection?: string;
            };
            header?: never;
            path: {
                team: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            membership: "standard" | "private" | "shared" | "unknown";
                            kept: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Channel"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChannels: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchChannelsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seenBy: string[] | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChannelsByIdRemoval: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    messages: "keep" | "erase";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdMentionable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mentionable"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteConversationsByIdMessagesByMessage: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: never;
            path: {
                id: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchConversationsByIdMessagesByMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageEdit"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConversationsByIdMessagesByMessageRestoration: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putConversationsByIdMessagesByMessageReactionsByReaction: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: never;
            path: {
                id: string;
                message: string;
                reaction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteConversationsByIdMessagesByMessageReactionsByReaction: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: never;
            path: {
                id: string;
                message: string;
                reaction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdMessagesByMessagePicturesByContent: {
        parameters: {
            query?: {
                post?: string;
            };
            header?: never;
            path: {
                id: string;
                message: string;
                content: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdFiles: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatFilesAllowed"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdFilesByMessageByAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                message: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdFilesByMessageByAttachmentAbout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                message: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatFile"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConversationsByIdUploads: {
        parameters: {
            query: {
                name: string;
                as?: "file";
            };
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatUpload"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdUploadsByUploadContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteConversationsByIdUploadsByUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdPeopleByPersonPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": null;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMessages: {
        parameters: {
            query: {
                search: string;
                conversation?: string;
                author?: string;
                from?: string;
                to?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageFound"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdMessagesByMessageAround: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChatMessage"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsByIdHistory: {
        parameters: {
            query?: {
                format?: "text" | "csv" | "json";
                zone?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMessengersettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessengerSettings"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMessengersettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessengerSettingsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessengerSettings"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConversationsByIdErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageErasure"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        erased: number;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConversationsByIdMessagesByMessageErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageErasure"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        erased: number;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMessengersettingsListening: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListeningSettings"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMessengersettingsListening: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListeningSettingsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListeningSettings"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServices: {
        parameters: {
            query?: {
                archived?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Service"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postServices: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServicesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchServicesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postServicesByIdArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteServicesByIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHosts: {
        parameters: {
            query?: {
                archived?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Host"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHostsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchHostsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putHostsByIdAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Room"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRooms: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRoomsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClosures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Closure"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClosures: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closure"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClosuresById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSlots: {
        parameters: {
            query: {
                service: string;
                from: string;
                to: string;
                host?: string;
                as?: "customer" | "staff";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSlotsExplanation: {
        parameters: {
            query: {
                service: string;
                start: string;
                as?: "customer" | "staff";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotExplanation"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHolds: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteHoldsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAppointments: {
        parameters: {
            query?: {
                service?: string;
                host?: string;
                person?: string;
                client?: string;
                state?: "held" | "pending" | "confirmed" | "declined" | "cancelled" | "expired";
                from?: string;
                to?: string;
                search?: string;
                decidable?: "true" | "false";
                order?: "earliest" | "latest";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Appointment"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAppointments: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAppointmentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAppointmentsByIdNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AppointmentNote"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAppointmentsByIdNotes: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentNoteWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AppointmentNote"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAppointmentsByIdApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentApproval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAppointmentsByIdDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentDecline"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAppointmentsByIdReschedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentReschedule"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAppointmentsByIdCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentCancellation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAppointmentsByIdAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentAttendance"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAppointmentsByIdMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBookingpagesByPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBookingpagesByPageServicesByService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page: string;
                service: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedServicePage"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBookingpagesByPageServicesByServiceSlots: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                page: string;
                service: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBookingpagesByPageServicesByServiceHolds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page: string;
                service: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBookingpagesByPageHoldsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBookingpagesByPageAppointments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAppointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBookedByToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAppointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBookedByTokenSlots: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBookedByTokenReschedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    start: string;
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAppointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBookedByTokenCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentCancellation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAppointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeAppointments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MyAppointment"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeAppointments: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnBookingWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAppointment"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeServices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeServicesByService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                service: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedServicePage"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeServicesByServiceSlots: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                service: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeServicesByServiceHolds: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                service: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeHoldsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postServicesByIdDocuments: {
        parameters: {
            query: {
                question: string;
                name: string;
            };
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDocument"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBookingpagesByPageServicesByServiceDocuments: {
        parameters: {
            query: {
                question: string;
                name: string;
            };
            header?: never;
            path: {
                page: string;
                service: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDocument"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeServicesByServiceDocuments: {
        parameters: {
            query: {
                question: string;
                name: string;
            };
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                service: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDocument"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAppointmentsByIdDocumentsByDocumentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHostsByIdFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteHostsByIdFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedsByFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClasses: {
        parameters: {
            query?: {
                q?: string;
                state?: "none" | "wanted" | "making" | "live" | "archived" | "disconnected" | "gone";
                match?: "complete" | "incomplete";
                listed?: "true" | "false";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClassItem"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Class"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchClassesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Class"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassesByIdPeople: {
        parameters: {
            query?: {
                q?: string;
                match?: "open" | "matched" | "unmatched" | "ambiguous" | "conflict" | "excluded";
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonInClass"][];
                        total: number;
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassesByIdHistory: {
        parameters: {
            query?: {
                person?: string;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClassHistoryEntry"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassterms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClassTerm"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClasssettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassSettings"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchClasssettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassSettingsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassSettings"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClasssettingsNamepreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassNamePreviewWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassNamePreview"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRosters: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Roster"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRosters: {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRostersChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterEvents"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterEventsTaken"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRostersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRostersByIdProblems: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RosterProblem"][];
                        total: number;
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRostersByIdProblemscsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRostersByIdChanges: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClassChange"][];
                        total: number;
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRostersources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RosterSource"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRostersources: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterSourceWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterSource"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRostersourcesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchRostersourcesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterSourceChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterSource"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRostersourcesByIdTrial: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterSourceTrial"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRostersourcesByIdReading: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClasspeople: {
        parameters: {
            query?: {
                state?: "open" | "matched" | "unmatched" | "ambiguous" | "conflict" | "excluded";
                q?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClassPerson"][];
                        total: number;
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClasspeopleExportcsv: {
        parameters: {
            query?: {
                state?: "open" | "matched" | "unmatched" | "ambiguous" | "conflict" | "excluded";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClasspeopleMatching: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassMatchSummary"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClasspeopleMatching: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    afresh?: boolean;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassMatchSummary"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClasspeopleMatches: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    csv: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassMatchFileTaken"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClasspeopleByPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassPerson"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putClasspeopleByPersonMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user?: string;
                    /** @enum {boolean} */
                    excluded?: true;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassPerson"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClasspeopleByPersonMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassPerson"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlans: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClassPlan"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlans: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassPlanWish"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassPlan"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlansById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassPlan"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlansByIdTeams: {
        parameters: {
            query?: {
                state?: "idle" | "waiting" | "stopped" | "running" | "done" | "failed" | "dropped";
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlannedTeam"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlansByIdPeople: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonInPlan"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlansByIdTablecsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlansByIdRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassPlan"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlansByIdPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassPlan"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlansByIdTeamsByTeamRelease: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                team: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassPlanRelease"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedTeam"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putClassesByIdTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassTeamWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassTeam"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassesByIdArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassArchiveWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassTeam"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClassesByIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassTeam"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassesByIdDisconnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassTeam"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassesByIdTeamLook: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassTeam"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassesByIdTeamRestoration: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassTeam"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassesByIdTeamDeletion: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassTeamDeletion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassTeam"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClassSchedule"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchedules: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassScheduleWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassSchedule"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSchedulesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchSchedulesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassScheduleChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassSchedule"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClasssessionsFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassSessionFile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassSessionFileTaken"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassesByIdSessions: {
        parameters: {
            query?: {
                when?: "coming" | "past";
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassSessions"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putClassesByIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassSessionList"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassSessionsTaken"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putClassesByIdSessionsByKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassSessionWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassSession"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClassesByIdSessionsByKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMailtemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailTemplate"][];
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMailtemplatesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplate"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMailtemplatesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailWording"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplate"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMailtemplatesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplate"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMailtemplatesByNamePreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject?: string;
                    body?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreview"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMailtemplatesByNameTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    address: string;
                    /** @default  */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        event: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMailsettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMailsettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailSettingsWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMails: {
        parameters: {
            query?: {
                search?: string;
                state?: "waiting" | "sending" | "sent" | "failed" | "suppressed";
                purpose?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailLine"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMailsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMailsByIdRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookendpoints: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookEndpoint"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhookendpoints: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookendpointsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhookendpointsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchWebhookendpointsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhookendpointsByIdSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 24 */
                    keepOldHours?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhookendpointsByIdEnabling: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhookendpointsByIdDisabling: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookendpointsByIdDeliveries: {
        parameters: {
            query?: {
                state?: "waiting" | "delivered" | "failed" | "held";
                fact?: string;
                cursor?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookendpointsByIdDeliveriesByDeliveryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryWithAttempts"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhookendpointsByIdTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhookendpointsByIdDeliveriesByDeliveryIdReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhookendpointsByIdReplays: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplayWish"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        dryRun: boolean;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobs: {
        parameters: {
            query?: {
                state?: "waiting" | "due" | "running" | "parked";
                search?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Job"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteJobsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsByIdRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobretries: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobRetryWish"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Where to look whether the work is done. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        dryRun: boolean;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFacts: {
        parameters: {
            query?: {
                what?: string;
                about?: string;
                actor?: string;
                from?: string;
                to?: string;
                text?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Fact"][];
                        cursor?: string;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFactsExport: {
        parameters: {
            query?: {
                what?: string;
                about?: string;
                actor?: string;
                from?: string;
                to?: string;
                text?: string;
                format?: "csv" | "ndjson";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleByIdExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleByIdErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postErasureliftings: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureLiftingWish"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLivez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        alive: true;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ready: boolean;
                    };
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ready: boolean;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event that arrived; what followed it is sent. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        sandbox: {
                            url: string;
                        } | null;
                    };
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStorageDiagnostics: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorageDiagnosis"];
                };
            };
            /** @description Refused: what is wrong, and what cures it */
            default: {
                headers: {
                    /** @description Seconds after which the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
