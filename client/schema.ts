// Written by npm run client out of what api/routes declares. Do not edit.

export interface paths {
    "/codec/decode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make payloads readable in the Temporal UI and CLI; every reading is kept on record */
        post: operations["decodePayloads"];
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
        /** The process runs */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openApi"];
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
        /** The process and both stores behind it answer */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may sign in, and under which login */
        get: operations["readAccounts"];
        put?: never;
        /**
         * Give somebody an account, with a first password
         * @description The password is made up, kept as a hash, and told in this answer only. Where no answer came, the account may be there: give it a new password then.
         */
        post: operations["addAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{login}/disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let nobody sign in with an account any more, or again
         * @description Whoever is signed in with it is not any more, at once. Their posts are another matter.
         */
        put: operations["disableAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{login}/passwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an account a new password, for one that was lost
         * @description Made up and told in this answer only; the one of before, and whatever is signed in, ends at once. Sent again, it gives another one: the last counts.
         */
        post: operations["givePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Matters by subject, by place within it and by when they were received
         * @description What a policy or a public project set off is seen together (B3). Matters are counted, never people; nothing is ordered by its number, no place is summed over all subjects, and by which channel a matter came is not asked here (decision 81).
         */
        get: operations["readAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analysis/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Matters that one policy or project may have set off, proposed to be seen together, and why
         * @description By subject, within a work area or across the township, against its own stretches before (B3). Opened as a proceeding of the kind "policy-cluster" they are no longer proposed, nor once they were dismissed there, until others join. The papers of a campaign list what is proposed at their cut-off.
         */
        get: operations["readClusters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analysis/hardest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which matters are proposed for the heads’ review, the hardest first, and why
         * @description By how the work on them went, never by who brought them (O5). The head opens the review of one as a proceeding of the kind "heads-review", with its lead.
         */
        get: operations["readHardestMatters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a work area */
        post: operations["addArea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a work area another name */
        put: operations["changeArea"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the lead official who answers for a work area, or none
         * @description A campaign that runs keeps the leads it began with, and a case the one it has.
         */
        put: operations["setAreaLead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each unit performed what it owed, with the duties and cases behind it
         * @description On time, reasoned, served, settled, promises kept, what inspections and acceptance checks came to, and ratings in sums (B5, H5). No rank and no score; never how many people came or complained. A unit reads its own.
         */
        get: operations["readAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did and read what, newest first; that it was read is kept as well
         * @description From the first to the last moment of the days given, in Asia/Shanghai. What is about a case that is closed to you is not there.
         */
        get: operations["readAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did and read what, as a file, under the same filters
         * @description What is about a case that is closed to you is not there. That it was taken is kept.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a body to which matters go, from which they come, or which reviews */
        post: operations["addBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a body another name, or another body above it
         * @description Cases that are there already are reviewed by whoever stood above when they began.
         */
        put: operations["changeBody"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which years are known, until when, and on which notices they rest */
        get: operations["readCalendars"];
        put?: never;
        /**
         * Import a year or a revision, and take every open case over to it
         * @description Look at POST /v1/calendars/preview first. Safe to repeat: what is known adds nothing, and cases that go by it already are left alone.
         */
        post: operations["importCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which open dates a year or a revision would move; nothing is changed */
        post: operations["previewCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars/provisional-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open dates of the cases open to you that rest on a year not published yet */
        get: operations["readProvisionalDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a campaign; it keeps the definition it begins with
         * @description Begins today: what lies before is owed by nobody. Nothing begins while the definition has a fault. Repeated with the same key it answers the same.
         */
        post: operations["startCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm whom cases of a campaign go to; each gets its assignment slip (plan H2, H3)
         * @description Each case is asked by itself and may refuse: the answer says so case by case. Repeated with the same key, what was assigned answers the same, and what could not be reached is tried again.
         */
        post: operations["assignCampaignCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a campaign took on, and to whom it is proposed by competence and place (plan H3) */
        get: operations["readSortingBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend a phase, move a date or add a duty of a running campaign, with the reason */
        post: operations["changeCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which dates a change of a running campaign would move; clocks of cases never move */
        post: operations["previewCampaignChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/entrustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which case is led by whom and worked on where, as a file (plan H3); audited
         * @description Numbers, dates, units and posts, and nothing of any person.
         */
        get: operations["readEntrustmentList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases of a campaign that are open to you, by place, with their timetables (plan H4) */
        get: operations["readBattleMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a campaign: what is open in it and in its papers is owed no more */
        post: operations["stopCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a definition would ask of whom and when, or every fault in it */
        post: operations["previewCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of the cases open to you stand where */
        get: operations["countCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is owed on the cases open to you, by whichever post, the earliest due first */
        get: operations["listDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-duty-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is owed on cases as a file, under the same filters
         * @description Numbers, dates and who owes what, and nothing of any person. It is audited.
         */
        get: operations["exportDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of cases as a file, under the same filters
         * @description Numbers, dates and who owes what, and nothing of any person. It is audited.
         */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The cases open to you that hold these words, or of this petitioner
         * @description A POST, because what is looked for may be personal and belongs in no address. It changes nothing.
         */
        post: operations["searchCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases open to you, what is due next first */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case: where it stands, what is owed by when and why, and what you may do */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the matter, with its kind and, of a petition, the way it goes (Arts. 29–31) */
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/accused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name whom the matter is about, as it comes out: shut out from then on (Art. 30)
         * @description What those people hold today, or work in, is looked up: an entrustment to them, or a place in a team, falls away, and somebody owes giving the work anew. So in every case of the matter: what was split off, merged or has ended. A call that got no answer is completed by the same call.
         */
        post: operations["nameAccused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a hearing, an appraisal, a case meeting or an expert’s answer (T2, H7) */
        post: operations["recordAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the settlement agreement, with what is promised in it (Art. 33) */
        post: operations["signAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/agreement-breach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that what was agreed is not kept: the work goes on (Art. 33) */
        post: operations["recordBreach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/aid-follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what became of an aid referral (Art. 37) */
        post: operations["followUpAid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/aid-referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refer somebody in hardship to the body that gives aid (Art. 37) */
        post: operations["referAid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign the matter to another body, whose report is awaited (Art. 22(3)) */
        post: operations["assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of a case, also those withdrawn; every reading is audited */
        get: operations["listAttachments"];
        put?: never;
        /**
         * Attach a file to a case, also to one that is over (decision 53)
         * @description The file is the body, as its bytes. The same bytes again are answered with what is attached already (200), whatever they are called this time.
         */
        post: operations["attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file of a case, as it was attached; every reading is audited */
        get: operations["readAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/attachments/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take away what was attached by mistake: name and bytes are deleted, the entry stays
         * @description Who attached it, who withdrew it, when, why and its hash stay on record. Within a narrower scope than the whole office, only what one attached oneself.
         */
        post: operations["withdrawAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/backlog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the matter up as an old case, also one that ended: the trouble goes on (plan H1)
         * @description Internal duties begin from that day. No limit that is over begins again.
         */
        post: operations["takeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/campaign-leavings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the case out of a campaign, with the reason; it is not taken on again by itself */
        post: operations["leaveCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a campaign take the case on, to be settled by the end of its phase (plan H1, H4)
         * @description No limit of the law moves by it, and none that is over begins again.
         */
        post: operations["joinCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/cleared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back that the matter is about somebody; work given to others stays with them
         * @description So in every case of the matter that is open to whoever clears.
         */
        post: operations["clearAccused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/clears": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what was not clear yet of an old case: its history, its handling (plan B2) */
        post: operations["completeClear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/competence-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record who decided whose matter it is, and how: once (Art. 24) */
        post: operations["decideCompetence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the matter has been answered; the case waits out every window */
        post: operations["conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/conclusion-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the conclusion report to the body that assigned the matter (Art. 22(3)) */
        post: operations["reportBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that competence is contested or shared with other bodies (Art. 24) */
        post: operations["contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/date-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct the day of something that happened: a fact of its own, never an edit (decision 2)
         * @description `occurredOn` is the day of the correction; `to` the day on which it really happened.
         */
        post: operations["correctDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/declination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not take the matter up, and name the lawful way that is open instead (T3) */
        post: operations["decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who the petitioners are and where they are reached, in clear, for a reason that is audited
         * @description A POST, because the reason goes on record with it. It changes nothing else.
         */
        post: operations["discloseContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole file of a case in one document to print and to bind; audited
         * @description What the case and its timeline show whoever asks, and nothing else: petitioners are masked, and no telephone or address is in it. Attachments are listed with the address where each is read (plan H4, H6).
         */
        get: operations["readDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every duty of a case, done and withdrawn ones too, with every due date it ever had */
        get: operations["readDutyHistories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/duties/{position}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a statutory date is what it is, on a sheet to print and to count along */
        get: operations["readDutySheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/earlier-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the matter was brought before: a repeat filing */
        post: operations["linkRepeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/entrustment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the work to a responsible unit and a lead official (plan H3, H6)
         * @description Opens the unit’s duty to sign for it and moves no date owed to the person.
         */
        post: operations["entrust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/entrustment-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say for the unit, before it signs, that it is not its work */
        post: operations["returnEntrustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/errand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that an errand is done (plan V2) */
        post: operations["completeErrand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what was explained in plain words; on wish once more by somebody else (T6) */
        post: operations["explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend the limit once, while it runs, with the reason the person is told (Art. 34) */
        post: operations["extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/final-review-hearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a hearing of the final reviewing body: its time is not part of the limit (Art. 36) */
        post: operations["recordHearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/final-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a petitioner asked for the final review */
        post: operations["requestFinalReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/forwarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the matter to the body that is competent (Art. 22) */
        post: operations["forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a report on officials to the body that deals with those, and to nobody else (Art. 30) */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/lead-attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a leader heard a report, went there, or came on a round (plan H7) */
        post: operations["noteLeadAttention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/leaflets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which leaflets fit this matter, by its kind, way, phase and subject (plan V3) */
        get: operations["readCaseLeaflets"];
        put?: never;
        /**
         * Record that a petitioner was given a leaflet, in which version and how (plan V3)
         * @description Any leaflet that holds on that day: what people need to know may go beyond what fits the matter. Whoever got it sees it by their query code.
         */
        post: operations["handOutLeaflet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/mediations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a mediation and what came of it (Art. 33) */
        post: operations["mediate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/merger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let another case of this installation go on with the matter
         * @description That case takes in those who bring this one and what they ask for; what stands against it is said of that case. Both are accepted as the same kind and way, or the closing one is not accepted yet; what was sorted wrongly goes on as another with a reason (`text`), by the director or the head. A call that got no answer is completed by the same call.
         */
        post: operations["merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The facts noted on a case, in order and in their words; every reading is audited
         * @description Whoever brought the matter reads them as well, by their query code (plan V3).
         */
        get: operations["readNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a petitioner was told in writing: receipt, or where the matter goes (Art. 23)
         * @description Only a served notice stops the clock to tell the person; accepting does not.
         */
        post: operations["serveNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say to the sender that the matter is not ours, with reasons (Art. 23) */
        post: operations["object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/objection-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what the sender says to the objection: taken back, or it stays here */
        post: operations["answerObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue the opinion: approve a drafted text, with an outcome for every claim (Art. 32)
         * @description Whoever drafted the text cannot be the one who approves it.
         */
        post: operations["issueOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/opinion-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a petitioner received the opinion; their window to ask for review opens */
        post: operations["serveOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/performances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that something promised has been carried out (plan H8) */
        post: operations["perform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/petitioners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the petitioners are, masked as a screen may show it; every reading is audited */
        get: operations["readPetitioners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the settlement plan with its milestones (plan H4, H6)
         * @description A new plan takes the place of the one before; what was reached stays reached.
         */
        post: operations["setPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/proceedings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which proceedings are about a case, and how far each has come
         * @description That there is one, and no word of it, which its parties read. What is about how officials did their duty shows to its parties and to those who read all proceedings alone.
         */
        get: operations["readProceedingsOfCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/progress-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note a fact on the matter, never on a person (plan H4, V3)
         * @description Whoever brought the matter reads it, with its day, by their query code; who noted it they are not told. Of a person’s conduct or whereabouts nothing is noted.
         */
        post: operations["noteProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said of the work on a case; every reading is audited */
        get: operations["readRatings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/reached-milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a step of the plan is done (plan H4) */
        post: operations["reachMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/received-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the conclusion report of the body the matter was assigned to */
        post: operations["recordReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/reception-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move an appointment to another reception day, with the reason the person is told */
        post: operations["moveReception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/reception-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that somebody was received, or did not come
         * @description By whoever received them, or by the office. That somebody did not come counts for nothing.
         */
        post: operations["recordReception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/reception-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an appointment back for a petitioner, until the day before */
        post: operations["withdrawReception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/receptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a petitioner an appointment on a reception day */
        post: operations["appointReception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/recusal-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide whether somebody stands back; whoever does is shut out from then on */
        post: operations["decideRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that a member of staff stands back from the case (Art. 28) */
        post: operations["askRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deal with the matter anew: the body corrects itself (decision 7) */
        post: operations["reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue the reply to a suggestion or to a request for protection (Arts. 29, 31(5))
         * @description Whoever drafted the text cannot be the one who approves it.
         */
        post: operations["issueReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/reply-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a petitioner received the reply */
        post: operations["serveReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/review-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what the reviewing body decided: upheld, changed or sent back */
        post: operations["recordReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/review-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the reviewing body was sent the file */
        post: operations["sendFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/review-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a petitioner received the review opinion; their next window opens */
        post: operations["serveReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/review-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a petitioner took the request for a review back before it was decided */
        post: operations["withdrawReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a petitioner asked for a review, on the day the reviewing body got it */
        post: operations["requestReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/settlement-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what the petitioner said: settled, or not (plan H8) */
        post: operations["answerSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/settlement-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a petitioner was asked whether the matter is settled (plan H8) */
        post: operations["askSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm for the unit that it has the matter (plan H3) */
        post: operations["signFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assignment slips of a case, with all that is printed on them; audited */
        get: operations["readSlips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/slips/{slip}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An assignment slip to print and to sign; audited */
        get: operations["readSlipSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let claims that go another way become a linked case of the same filing (decision 1)
         * @description `cases` names the new case, which is started at once; where the record is late it is empty, and the case is found under the filing a moment later.
         */
        post: operations["split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/station": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the matter to the station of a village, to go with it to its end (plan V2)
         * @description Its proxies see the case from then on, and owe the person news of it. The work and its dates stay where they are. Another station takes the place of the one before.
         */
        post: operations["assignStation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/station-release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the matter back from the station it was given to (plan V2) */
        post: operations["releaseStation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/subject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what a case is about, in the tree of subjects */
        put: operations["setSubject"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the case on the list that is supervised point to point (plan H7) */
        post: operations["listForSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/supervision-removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the case off the list of supervised ones (plan H7) */
        post: operations["removeFromSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/taking-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree that it is not the matter of the body it was sent to: sort it anew (Art. 23) */
        post: operations["takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the posts that work on it together (plan H6) */
        post: operations["formTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/termination-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a matter for the courts was put on file with the proper body (T2) */
        post: operations["putOnFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store the draft of an opinion or a reply
         * @description Whoever stores the draft is its drafter, and cannot be the one who approves it. A text is never changed: store a new one. What is served or handed over comes with its command.
         */
        post: operations["storeText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in a case, by whom and when, in order */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/urgency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the matter is major or urgent: it is reported at once (Art. 25)
         * @description The office is told at once and owes the report the same day. The proxy who filed the matter and the unit or village it is entrusted to say so as well (plan B3).
         */
        post: operations["markUrgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/urgent-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a major or urgent matter was reported (Art. 25) */
        post: operations["reportUrgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{number}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a petitioner’s own word that they take the matter back */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Publish how one reaches the office, the rights people have, and the steps
         * @description What was published before stays on record with who published it and when.
         */
        put: operations["publishChannels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/circulars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A circular or a month-end review: its draft, replies, and what was corrected since */
        get: operations["readCircular"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/circulars/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a draft that somebody else wrote, once whom it names could reply */
        post: operations["approveCircular"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/circulars/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a correction, which is published beside it */
        post: operations["proposeCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/circulars/{id}/corrections/{correction}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a correction that somebody else proposed */
        post: operations["publishCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/circulars/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft the text beside the frozen figures */
        post: operations["draftCircular"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/circulars/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The frozen figures of a circular, each with what is behind it
         * @description Whoever may read the paper reads every count. A list holds what is open to you today, and says how much was left out.
         */
        get: operations["readCircularFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/circulars/{id}/proposed-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the frozen figures would be now, by what was entered since of days before, and why
         * @description For whoever drafts or approves papers. Nothing in the paper changes: propose a correction with its figures, and another publishes it beside the paper.
         */
        get: operations["readProposedCorrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/circulars/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish it to its readers; from then on it stays as it is */
        post: operations["publishCircular"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/circulars/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply for a post it names, before it is approved */
        post: operations["replyToCircular"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/circulars/{id}/sending-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a draft back to the office, with why */
        post: operations["sendCircularBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What your posts owe and have not done, the most pressing first
         * @description The head of the office and its director also see what is owed by a post in which nobody can act in that case.
         */
        get: operations["readDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duty-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your posts owe and have not done, as a file */
        get: operations["exportOwnDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stream of the numbers of cases open to you that have just changed
         * @description Server-sent events. `cases` names cases whose row has moved: {"cases": ["2026-000001"]}; ask for what they are now. `missed` says that some may not have been told: read the list again. Read it too after connecting, for the first time or again: nothing is told of what moved before. The stream ends within half a minute of the session, or of the right to the list.
         */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register what a person handed in; its case begins to run
         * @description Answers with the numbers, the query code to hand to the person, and the days on which something is owed to them. Repeated with the same key it answers the same.
         */
        post: operations["registerFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/good-practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The library of typical cases: what worked, and of nobody
         * @description Proposed and approved as a proceeding of the kind "good-practice" (S1). The newest first; no case is named.
         */
        get: operations["readGoodPractice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a post over to a successor, with all it owes
         * @description Look at GET /v1/posts/{code}/handover first. From startsOn on the successor owes and may what the post owes and allows; until predecessorLastDay the predecessor does. Messages not sent yet reach the successor; those in the predecessor’s inbox stay there.
         */
        post: operations["handPostOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appoint somebody to a vacant post, or as its deputy, from a day on
         * @description What the post allows and owes is theirs from that day on, at their next request. Where somebody holds it, it is handed over: POST /v1/handovers. Nobody appoints themselves.
         */
        post: operations["addHolding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holdings/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say by what somebody is proxy of a station */
        put: operations["setEligibility"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holdings/{id}/last-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say until when somebody has a post
         * @description The last day belongs to it; yesterday ends it at once, a day before its first calls it off, null lets it go on. What is over stays as it was. Where it leaves the post without a holder, the director gets a message.
         */
        put: operations["setLastDay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that were read in, the newest first */
        get: operations["listImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What becomes, or has become, of a file that was read in */
        get: operations["readImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/refused-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a file, each with what is wrong: mend them there and read it in again */
        get: operations["downloadRefusedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register what was read; from here on it cannot be undone
         * @description It begins within ten seconds. Each row is registered once, also when the process is killed meanwhile. What is closed and settled becomes a record; everything else begins as backlog, with internal duties from today (plan H1).
         */
        post: operations["releaseImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Row by row: what becomes of it, what is against it, what was owed and whether it was kept */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take away all that was read, before it is released */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own messages, newest first */
        get: operations["readInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own messages as a file, newest first */
        get: operations["exportInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You have read it */
        post: operations["markMessageRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/late-entry-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve that somebody else enters a day long past
         * @description Answers with an id to be given as lateEntryApproval. It holds for this case, this command and this day, and not for whoever approved it.
         */
        post: operations["approveLateEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger-headers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which columns a file has, and what they are likely to be; nothing is kept of it */
        post: operations["readLedgerHeaders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledgers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The books whose columns are known here, and how they are read */
        get: operations["readLedgers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledgers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the columns of these books are read */
        get: operations["readLedger"];
        /**
         * Say how the columns of these books are read
         * @description What was read in before stays as it was read.
         */
        put: operations["saveLedger"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledgers/{name}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a file of these books: every row is checked, and nothing is registered
         * @description What would become of it stands at GET /v1/imports/{id}. Look at its rows, download those that are refused, and then release it, or undo it.
         */
        post: operations["readLedgerFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/look-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow a matter by its query code
         * @description Open to everybody who holds the code. Tells where the matter stands and every day on which something is owed to the person, and the facts noted on it; no member of staff and nothing internal.
         */
        post: operations["lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, which posts they hold today, and what these allow */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What leaves the house for you, and by which ways */
        get: operations["readOwnNotifications"];
        /**
         * Choose what leaves the house for you
         * @description It holds for messages from now on. The inbox has everything in any case, and of the ways that lead to you one stays for what is urgent.
         */
        put: operations["setOwnNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your own password
         * @description You stay signed in here, and are signed out wherever else you were.
         */
        put: operations["changeOwnPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the program itself is doing: what waits, and what was found out of step */
        get: operations["readOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bodies, work areas, villages, units and posts with their holders of today */
        get: operations["readOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the office keeps about oneself through one’s filing, in clear; every view is audited
         * @description For whoever holds the query code and knows the telephone they gave, or their name where they gave none. Of others who brought the matter with them nothing but how many they are.
         */
        post: operations["readOwnData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own-filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File a matter oneself, without an account and without anybody in between
         * @description As at the counter (Art. 17): the same checks, numbers, query code and dates; received today. Repeated with the same key, and all of it as before, it answers the same: choose a key nobody can guess, as a random UUID is. Keep the query code; it is told once.
         */
        post: operations["fileOwnMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate how one’s own matter was dealt with, by the office and by the unit apart
         * @description Once the answer has been handed over or the matter closed; sent again it takes the place of what was said before. The director and the head read it, without who gave it; everybody else is told sums.
         */
        post: operations["rateOwnMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own-reception-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one’s own appointment back, until the day before */
        post: operations["takeReceptionBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own-receptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for an appointment on a reception day, in one’s own matter
         * @description The days are in GET /v1/public/channels; the look-up shows the appointment.
         */
        post: operations["askToBeReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the review, or the final review, of one’s own matter
         * @description Which of the two follows from what is open. It counts for today; this office hands it on with the file to the body above, whose time runs from the day that gets it (Arts. 35, 36).
         */
        post: operations["askForOwnReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own-settlement-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether one’s own matter is settled, once one has been asked */
        post: operations["answerWhetherSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/panel-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People’s deputies, party delegates, CPPCC members and cadres who serve on panels */
        get: operations["readPanelMembers"];
        put?: never;
        /**
         * Enter somebody who serves on panels and has no account
         * @description Their signed views are entered by the office (T2). The name is kept sealed.
         */
        post: operations["addPanelMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/panel-members/{id}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody serves on no more panels from now on; what they said stays */
        post: operations["leavePanels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works here, with a post or without one */
        get: operations["readPeople"];
        put?: never;
        /**
         * Enter somebody who works here
         * @description They have no post yet (POST /v1/holdings), and no account (POST /v1/accounts).
         */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put somebody’s name, e-mail address or telephone number right
         * @description What is left out stays as it is.
         */
        put: operations["changePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a post
         * @description Its role says what whoever holds it may do, and is for good: another role is another post. Nobody holds it yet: POST /v1/holdings.
         */
        post: operations["addPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a post another title */
        put: operations["changePost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{code}/abolition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Abolish a post from a day on, or keep it after all
         * @description Refused while somebody has it on that day or later, and while something rests on it. What is closed to you does not hold it up: it goes upward, as from any post that is vacant.
         */
        put: operations["abolishPost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{code}/group-seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a post a seat in the leading group, or none (plan O1)
         * @description It opens what is published to the group, and no case by itself (plan O5). The group has one head: of another the seat is taken first.
         */
        put: operations["setGroupSeat"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{code}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would pass over with a post, to whom and from when; nothing is changed */
        get: operations["previewHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{code}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had a post, has it, and will have it */
        get: operations["readHoldings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proceedings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proceedings you have a part in, the newest first; the office sees all */
        get: operations["listProceedings"];
        put?: never;
        /**
         * Open a supervision slip, a proposal, a panel or another record that has to be answered
         * @description docs/proceedings.md says of each kind who opens it, who has a part and what is asked.
         */
        post: operations["openProceeding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proceedings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proceeding you have a part in: what was said, what is owed, how it goes on */
        get: operations["readProceeding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proceedings/{id}/acceptance-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on record of the case of an acceptance check: gate, service, promises, answers, ratings */
        get: operations["readAcceptanceFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proceedings/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the step that is yours in a proceeding */
        post: operations["takeStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How one reaches the office, when leaders receive, what rights people have; for everybody
         * @description Read without signing in (2022 Art. 18; plan T4, T7).
         */
        get: operations["readChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/leaflets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leaflets: what rights people have, what the steps are, which door it is; for everybody
         * @description Read without signing in (plan T4, V3).
         */
        get: operations["listLeaflets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/leaflets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One leaflet, as it says today or as it was handed out */
        get: operations["readLeaflet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which campaigns run and what happens in them, hearings to come and published, where it was shown
         * @description Read without signing in (2022 Art. 18; plan T2, T4). No matter, no number and nobody is named, and who owes what is not told.
         */
        get: operations["readNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rating-sums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the work of the office and of each unit was rated, in sums
         * @description Of the cases open to whoever asks; a unit sees its own. Told in whole fives, from the day after the last of them; what is left over waits for others.
         */
        get: operations["readRatingSums"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reception-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reception days from today on, with how many appointments are taken */
        get: operations["listReceptionDays"];
        put?: never;
        /**
         * Publish a day on which a post receives people, by appointment
         * @description The post receives, whoever holds it on the day (O4); anybody reads it at once.
         */
        post: operations["publishReceptionDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reception-days/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a reception day off, once nobody has an appointment on it
         * @description Whoever has one is given another day first, and told why (moveReception).
         */
        post: operations["cancelReceptionDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have every open case held against its row now, and not only at the full hour
         * @description Answers when it has been ordered; GET /v1/operations shows the round when it is over. One that is under way is the one asked for.
         */
        post: operations["reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rule packs of this program, and how many open cases go by another version of them */
        get: operations["readRulePacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-packs/adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take every open case over to the packs of this program
         * @description A new version of the program never changes the rules of an open case by itself. Look at POST /v1/rule-packs/preview first. Safe to repeat.
         */
        post: operations["adoptRulePacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-packs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which open dates the packs of this program would move; nothing is changed */
        post: operations["previewRulePacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Sets the session cookie. A session lasts twelve hours.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proxy station of every village, who is proxy there, and what a village lacks */
        get: operations["readStations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subject-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add subjects from a file: one column for each level, the widest first
         * @description What is there already stays; nothing is removed, because cases name it.
         */
        post: operations["addSubjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subject-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the unit competent for a subject, or leave it to the subject above
         * @description It holds for all that lies within that subject and says nothing of its own.
         */
        put: operations["setSubjectUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of subjects, each by the way to it */
        get: operations["readSubjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/undelivered-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom e-mail and channels do not reach, so that an address or a setting can be put right
         * @description What goes out is given up after twelve tries in vain; its messages stay in the inbox. Whoever is reached later by the same way is not listed any more.
         */
        get: operations["readUndeliveredMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/undertakings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns, the parts of posts in them and their circulars, the newest first */
        get: operations["listUndertakings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/undertakings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A campaign or a part in one: its phase, what is owed, what comes next, what was changed */
        get: operations["readUndertaking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/undertakings/{id}/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every date of a campaign, or of a part in one, as it stands today */
        get: operations["readCampaignDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/undertakings/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in what a post of yours owes in a campaign
         * @description By the form the duty asks for. Cases by number; where there is nothing to report, say so. What it names and is not clear (B2) is owed by a duty of its own, and listed where the part is read. Late is accepted until the period closes.
         */
        post: operations["fileReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a responsible unit of the body
         * @description Units and posts name each other: without a head first, then its posts, then its head.
         */
        post: operations["addUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a unit another name, or another post as its head
         * @description Work that was given to the unit already stays with the post that headed it then.
         */
        put: operations["changeUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{code}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the lead official in charge of a unit’s field, or none
         * @description A village committee is led with its work area. A campaign that runs keeps the leads it began with, and a case the one it has.
         */
        put: operations["setUnitLead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/villages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a village to a work area */
        post: operations["addVillage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/villages/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a village another name, or another work area */
        put: operations["changeVillage"];
        post?: never;
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
        Abolition: {
            /**
             * Format: date
             * @description The first day on which there is no such post; null keeps it after all.
             * @example 2026-03-02
             */
            abolishedOn: string | null;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
        };
        AcceptanceFacts: {
            asked: string;
            gate: string;
            /** @description What the closing gate still asks for. */
            missing: string[];
            /** @example 2026-000001 */
            number: string;
            promises: string;
            /** @description Drawn of those its unit was given in the year before, in sums; null while too few were given. */
            ratings: {
                dissatisfied: number;
                "mostly-satisfied": number;
                satisfied: number;
            } | null;
            /** @description More than half of those drawn are dissatisfied: whoever accepts all the same says why. */
            reasonNeeded: boolean;
            served: string;
        };
        AcceptanceFactsOfAll: {
            cases: components["schemas"]["AcceptanceFacts"][];
        };
        AcceptanceRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /** @enum {string} */
            kind: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand";
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Of a petition: which of the six ways (Art. 31).
             * @enum {string}
             */
            route?: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
        };
        AccountDisabled: {
            disabled: boolean;
        };
        Accounts: {
            accounts: {
                disabled: boolean;
                login: string;
                name: string;
                /** @example person-7 */
                person: string;
            }[];
        };
        AccusedRequest: {
            /**
             * @description Members of staff the matter is about: shut out of the case by person (Art. 30).
             * @default []
             */
            accused?: string[];
            /**
             * @description Everybody who works there is shut out, and nothing is passed there (Art. 30).
             * @default []
             */
            accusedUnits?: string[];
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        Adoption: {
            /** @enum {string} */
            updating: "calendar" | "packs";
        };
        AdviceRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * @description Of a case meeting, the post that led it; left out, the one you lead by
             * @example natural-resources-head
             */
            leader?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description The minutes or the answer. It advises, and ends nothing (T2). */
            text: string;
            /** @enum {string} */
            what: "hearing" | "appraisal" | "expert-answer" | "case-meeting";
        };
        AgreementRequest: {
            /**
             * @description Whether it takes the place of an opinion, where the rules allow that.
             * @default false
             */
            endsMatter?: boolean;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description What is promised in it, one by one: each opens a duty (plan H8).
             * @default []
             */
            promises?: {
                /**
                 * @description Post that carries it out
                 * @example natural-resources-head
                 */
                by: string;
                /**
                 * Format: date
                 * @description The day by which it is done.
                 * @example 2026-03-02
                 */
                due: string;
            }[];
            signedBy: string[];
            /** @description The agreement as it was signed. No promise to stop petitioning belongs in it. */
            text: string;
        };
        AidFollowUpRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description What became of the aid referred first of those still open. */
            text: string;
        };
        AidReferralRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description A body of the organisation
             * @example lanxi-city
             */
            to: string;
        };
        Analysis: {
            /** Format: date */
            from: string;
            periods: {
                /** Format: date */
                from: string;
                name: string;
                /** Format: date */
                to: string;
            }[];
            /** @description In the order of their tree; each with what lies within it. */
            subjects: components["schemas"]["SubjectAnalysed"][];
            /** Format: date */
            to: string;
        };
        AreaChange: {
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            name: string;
        };
        Assessments: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            units: components["schemas"]["UnitAssessed"][];
        };
        AssignmentRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * Format: date
             * @description The day by which that body is to report (Art. 22(3)).
             * @example 2026-03-02
             */
            reportBackOn?: string;
            /**
             * @description A body of the organisation
             * @example lanxi-city
             */
            to: string;
        };
        Assignments: {
            assigned: number;
            results: {
                /** @example 2026-000001 */
                case: string;
                /** @description Why not, and what to do. */
                problem: {
                    code: string;
                    detail: string;
                    fields?: {
                        message: string;
                        path: string;
                    }[];
                } | null;
                /** @description Null where it was not assigned. */
                version: number | null;
            }[];
        };
        AssignmentSlip: {
            /** @description The limit the law gives the answer; null where none runs. */
            answerBy: {
                basis: string;
                /** Format: date */
                due: string;
                provisional: boolean;
            } | null;
            /** @description What the slip asks of the unit. */
            asks: string | null;
            claims: {
                asks: string;
                /** @example 2026-000001-C1 */
                id: string;
            }[];
            /** Format: date */
            issuedOn: string;
            lead: {
                /** @example lead-zhujia */
                post: string;
                title: string;
            };
            /** @example S2026-000001 */
            number: string;
            /** Format: date */
            signedOn: string | null;
            /** Format: date */
            signForBy: string | null;
            /**
             * @description "no-longer": given back, or given to another unit since.
             * @enum {string}
             */
            standing: "in-force" | "no-longer";
            /** @description What the matter is called. */
            title: string;
            unit: {
                /** @example natural-resources */
                code: string;
                name: string;
            };
        };
        AssignmentSlips: {
            slips: components["schemas"]["AssignmentSlip"][];
        };
        AssignmentsRequest: {
            assignments: {
                /**
                 * @description Case number
                 * @example 2026-000001
                 */
                case: string;
                /** @description Of the board: it is refused where the case has moved on since. */
                expectedVersion?: number;
                /**
                 * @description Post of the lead official
                 * @example lead-zhujia
                 */
                lead: string;
                slipText?: string;
                /**
                 * @description Responsible unit
                 * @example natural-resources
                 */
                unit: string;
            }[];
            /**
             * Format: date
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        Attachment: {
            /** Format: date-time */
            attachedAt: string;
            /** @example person-3 */
            attachedBy: string;
            /**
             * @description The post for which it was attached.
             * @example office-registrar
             */
            attachedFor: string | null;
            bytes: number;
            /** @description Keyed, over its bytes: alike where these are, and nothing to look up elsewhere. */
            hash: string;
            id: string;
            /** @enum {string} */
            kind: "application" | "evidence" | "notice" | "opinion" | "proof-of-service" | "agreement" | "performance" | "other";
            kindWords: {
                en: string;
                zh: string;
            };
            /** @description Null once it is withdrawn. */
            name: string | null;
            /**
             * @description As its content shows.
             * @example application/pdf
             */
            type: string;
            /** @description Attached by mistake: name and bytes are gone. */
            withdrawn: {
                /** Format: date-time */
                at: string;
                /** @example person-3 */
                by: string;
                /** @example office-registrar */
                for: string | null;
                reason: string;
            } | null;
        };
        Attachments: {
            attachments: components["schemas"]["Attachment"][];
            /** @example 2026-000001 */
            number: string;
        };
        AttachmentWithdrawalRequest: {
            reason: string;
        };
        Audit: {
            entries: components["schemas"]["AuditEntry"][];
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
        };
        AuditEntry: {
            /** @example case-read */
            action: string;
            /** @description Null where nobody is known to have acted. */
            actor: {
                /** @example person-12 */
                id: string;
                name: string | null;
            } | null;
            /** Format: date-time */
            at: string;
            /** @description Codes, ids and dates, and of a list that was asked for the filters; never what people wrote of a matter. */
            detail: {
                [key: string]: unknown;
            };
            /** @example case:2026-000001 */
            subject: string;
        };
        BacklogRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        BattleMap: {
            areas: {
                area: {
                    /** @example zhujia */
                    code: string;
                    name: string;
                } | null;
                villages: {
                    cases: components["schemas"]["MapCase"][];
                    village: {
                        /** @example laojie */
                        code: string;
                        name: string;
                    } | null;
                }[];
            }[];
        };
        BoardCase: {
            assigned: {
                lead: {
                    /** @example lead-zhujia */
                    code: string;
                    name: string;
                };
                /** Format: date */
                on: string;
                /**
                 * Format: date
                 * @description Null until the unit has signed.
                 */
                signedOn: string | null;
                unit: {
                    /** @example natural-resources */
                    code: string;
                    name: string;
                };
            } | null;
            /** @enum {string|null} */
            kind: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand" | null;
            /** @example 2026-000001 */
            number: string;
            overdue: boolean;
            /** @enum {string} */
            phase: "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
            /** @description For what nobody has yet; it decides nothing. */
            proposal: {
                /** @description Who has least first. */
                alternatives: {
                    /** @example lead-zhujia */
                    lead: string;
                    load: number;
                }[];
                because: {
                    /** @enum {string} */
                    lead: "unit-field" | "area" | "least-load" | "none";
                    /** @enum {string} */
                    unit: "subject" | "village" | "none";
                };
                lead: {
                    /** @example lead-zhujia */
                    lead: string;
                    load: number;
                } | null;
                /** @example natural-resources */
                unit: string | null;
            } | null;
            /** Format: date */
            receivedOn: string;
            /**
             * Format: date
             * @description The last day by which the campaign settles it.
             */
            settleBy: string;
            subject: string | null;
            version: number;
            village: {
                /** @example laojie */
                code: string;
                name: string;
            } | null;
        };
        BodyChange: {
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            name: string;
            /**
             * @description The body above it, which reviews
             * @example lanxi-city
             */
            superior: string | null;
        };
        BreachRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Who says that it is not kept, and what of it was not done. */
            text: string;
        };
        CalendarImport: {
            /** @description Empty when all of it was known. */
            added: {
                revision: number;
                /** @example 2027 */
                year: number;
            }[];
            /** @example 2027 */
            knownUntil: number;
            /**
             * @description Open cases are being taken over to it; whom a moved date concerns is told.
             * @enum {string}
             */
            updating: "calendar" | "packs";
        };
        Calendars: {
            /**
             * @description The last year of which the holidays are known.
             * @example 2027
             */
            knownUntil: number;
            years: {
                /** @enum {string} */
                origin: "program" | "imported";
                /** Format: date */
                publishedOn: string;
                revision: number;
                /** @description The notice it rests on. */
                source: string;
                /** @example 2027 */
                year: number;
            }[];
        };
        CampaignChange: {
            change: {
                /** @enum {string} */
                kind: "extend-phase";
                /**
                 * @description The phase
                 * @example push
                 */
                phase: string;
                /**
                 * Format: date
                 * @description Its last day; the one after it begins the next day.
                 * @example 2026-03-02
                 */
                to: string;
            } | {
                /**
                 * @description The duty
                 * @example fortnightly-circular
                 */
                duty: string;
                /** @enum {string} */
                kind: "move-occurrence";
                number: number;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                to: string;
            } | {
                duty: {
                    /** @description Days after the due date for which it is still accepted, late */
                    acceptedForDays: number;
                    /**
                     * @description Of an attention, and of nothing else: what a lead does for each case
                     * @enum {string}
                     */
                    attention: "heard-report" | "visited" | "leaders-round" | "case-meeting";
                    /** @description Paragraph of the plan, or article: plan H4 */
                    basis: string;
                    /**
                     * @description Of a check that the record bears out, and of nothing else: what is looked at
                     * @enum {string}
                     */
                    check: "acceptance" | "refusal-sample";
                    code: string;
                    /** @description Code of the duty of an earlier phase that it goes on from */
                    continues: string;
                    /**
                     * @description What discharges it
                     * @enum {string}
                     */
                    form: "matters" | "round" | "follow-up" | "check" | "statement" | "circular" | "review" | "inspection" | "receiving" | "attention" | "publicity";
                    /**
                     * @description quiet: nobody is rung
                     * @enum {string}
                     */
                    ladder: "standard" | "quiet";
                    /** @description Working days before the due date on which it opens */
                    opensWorkingDaysBefore: number;
                    owers: ("office" | "director" | "each-village" | "each-station" | "each-lead" | "each-unit") | {
                        post: string;
                    };
                    /** @description Of a circular or a review, and of nothing else */
                    paper: {
                        /** @description Its figures end that many working days before it is due */
                        cutOffWorkingDays: number;
                        /**
                         * @description Who reads it
                         * @enum {string}
                         */
                        readers: "township" | "leading-group" | "secretary";
                        /** @description Working days after the draft in which the posts named may reply */
                        replyWorkingDays: number;
                    };
                    /** @description Code of the phase it belongs to */
                    phase: string;
                    /** @description As staff call it */
                    title: string;
                    when: {
                        /** @enum {string} */
                        by: "day";
                        /**
                         * Format: date
                         * @description YYYY-MM-DD
                         */
                        day: string;
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                    } | {
                        /** @enum {string} */
                        by: "days";
                        days: string[];
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                    } | {
                        /** @enum {string} */
                        by: "phase-end";
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                    } | {
                        /** @enum {string} */
                        by: "every-days";
                        days: number;
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                    } | {
                        /** @enum {string} */
                        by: "weekly";
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                        /**
                         * @description ISO weekday: 1 is Monday, 7 Sunday
                         * @enum {number}
                         */
                        weekday: 1;
                    } | {
                        /** @enum {string} */
                        by: "month-end";
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                    } | {
                        /** @enum {string} */
                        by: "working-day";
                    };
                };
                /** @enum {string} */
                kind: "add-duty";
            };
            /** @description The version you saw: if it is at another one, the step is refused. */
            expectedVersion?: number;
            /**
             * Format: date
             * @description The day on which it happened, Asia/Shanghai.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why. Not about persons: nobody is to be watched or counted (docs/requirements.md). */
            reason: string;
        };
        CampaignChangeMoves: {
            added: components["schemas"]["CampaignDate"][];
            dropped: components["schemas"]["CampaignDate"][];
            /** @description Whose part begins with it: nothing was asked of such posts before. */
            joining: components["schemas"]["CampaignParticipant"][];
            moved: {
                becomes: components["schemas"]["CampaignDate"];
                was: components["schemas"]["CampaignDate"];
            }[];
            phases: {
                becomes: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                };
                code: string;
                was: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                };
            }[];
        };
        CampaignChangePreviewed: {
            change: {
                /** @enum {string} */
                kind: "extend-phase";
                /**
                 * @description The phase
                 * @example push
                 */
                phase: string;
                /**
                 * Format: date
                 * @description Its last day; the one after it begins the next day.
                 * @example 2026-03-02
                 */
                to: string;
            } | {
                /**
                 * @description The duty
                 * @example fortnightly-circular
                 */
                duty: string;
                /** @enum {string} */
                kind: "move-occurrence";
                number: number;
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                to: string;
            } | {
                duty: {
                    /** @description Days after the due date for which it is still accepted, late */
                    acceptedForDays: number;
                    /**
                     * @description Of an attention, and of nothing else: what a lead does for each case
                     * @enum {string}
                     */
                    attention: "heard-report" | "visited" | "leaders-round" | "case-meeting";
                    /** @description Paragraph of the plan, or article: plan H4 */
                    basis: string;
                    /**
                     * @description Of a check that the record bears out, and of nothing else: what is looked at
                     * @enum {string}
                     */
                    check: "acceptance" | "refusal-sample";
                    code: string;
                    /** @description Code of the duty of an earlier phase that it goes on from */
                    continues: string;
                    /**
                     * @description What discharges it
                     * @enum {string}
                     */
                    form: "matters" | "round" | "follow-up" | "check" | "statement" | "circular" | "review" | "inspection" | "receiving" | "attention" | "publicity";
                    /**
                     * @description quiet: nobody is rung
                     * @enum {string}
                     */
                    ladder: "standard" | "quiet";
                    /** @description Working days before the due date on which it opens */
                    opensWorkingDaysBefore: number;
                    owers: ("office" | "director" | "each-village" | "each-station" | "each-lead" | "each-unit") | {
                        post: string;
                    };
                    /** @description Of a circular or a review, and of nothing else */
                    paper: {
                        /** @description Its figures end that many working days before it is due */
                        cutOffWorkingDays: number;
                        /**
                         * @description Who reads it
                         * @enum {string}
                         */
                        readers: "township" | "leading-group" | "secretary";
                        /** @description Working days after the draft in which the posts named may reply */
                        replyWorkingDays: number;
                    };
                    /** @description Code of the phase it belongs to */
                    phase: string;
                    /** @description As staff call it */
                    title: string;
                    when: {
                        /** @enum {string} */
                        by: "day";
                        /**
                         * Format: date
                         * @description YYYY-MM-DD
                         */
                        day: string;
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                    } | {
                        /** @enum {string} */
                        by: "days";
                        days: string[];
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                    } | {
                        /** @enum {string} */
                        by: "phase-end";
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                    } | {
                        /** @enum {string} */
                        by: "every-days";
                        days: number;
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                    } | {
                        /** @enum {string} */
                        by: "weekly";
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                        /**
                         * @description ISO weekday: 1 is Monday, 7 Sunday
                         * @enum {number}
                         */
                        weekday: 1;
                    } | {
                        /** @enum {string} */
                        by: "month-end";
                        /**
                         * @description Where a date goes that lands on a rest day: before, after, or stay
                         * @enum {string}
                         */
                        restDay: "before" | "after" | "stay";
                    } | {
                        /** @enum {string} */
                        by: "working-day";
                    };
                };
                /** @enum {string} */
                kind: "add-duty";
            };
        };
        CampaignDate: {
            /**
             * Format: date
             * @description The last day on which it is accepted, late.
             */
            closesOn: string;
            /** Format: date */
            due: string;
            duty: string;
            /** Format: date */
            from: string;
            /** @description Why it is not the day counted. */
            moved?: {
                /** @enum {boolean} */
                keptInPhase?: true;
                restDay: string;
                /** @enum {string} */
                rule: "before" | "after";
            };
            /**
             * Format: date
             * @description The day as counted.
             */
            nominal: string;
            number: number;
            /** Format: date */
            opensOn: string;
            provisional: boolean;
            title: string;
            /** Format: date */
            to: string;
        };
        CampaignDates: {
            dates: components["schemas"]["CampaignDate"][];
        };
        CampaignDefinitionText: {
            /** @description The definition in YAML, as campaigns/ holds them (docs/campaigns.md). */
            definition: string;
        };
        CampaignParticipant: {
            code: string;
            /** @example lead-huangdian */
            lead?: string;
            /** @example laojie-head */
            post: string;
            /** @enum {string} */
            role: "village" | "station" | "lead" | "unit";
            /** @example office-head */
            unitHead?: string;
        };
        CampaignPreview: {
            dates: components["schemas"]["CampaignDate"][];
            /** @description Nothing begins while one is left. */
            faults: components["schemas"]["DefinitionFault"][];
            participants: components["schemas"]["CampaignParticipant"][];
        };
        CampaignStarted: {
            /** @example C2019-0001 */
            id: string;
            /** Format: date */
            openedOn: string;
            participants: components["schemas"]["CampaignParticipant"][];
            title: string;
        };
        CampaignStop: {
            /** @description The version you saw: if it is at another one, the step is refused. */
            expectedVersion?: number;
            /**
             * Format: date
             * @description The day on which it happened, Asia/Shanghai.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why. Not about persons: nobody is to be watched or counted (docs/requirements.md). */
            reason: string;
        };
        Case: {
            /**
             * @description Whoever filed it online says that it is about an official: find out whom, and name them (Art. 30).
             * @enum {boolean}
             */
            aboutOfficial?: true;
            /** Format: date */
            acceptedOn?: string;
            advice: {
                /**
                 * @description Who led the meeting, where that is known.
                 * @example lead-zhujia
                 */
                leader?: string;
                /** Format: date */
                on: string;
                /** @description One of the texts of the case. */
                text: string;
                /** @enum {string} */
                what: "hearing" | "appraisal" | "expert-answer" | "case-meeting";
            }[];
            agreement?: {
                /** Format: date */
                on: string;
                signedBy: string[];
                /** @description One of the texts of the case. */
                text: string;
            };
            aid: {
                /** Format: date */
                followedUpOn?: string;
                /** Format: date */
                on: string;
                /** @example lanxi-city */
                to: string;
            }[];
            /** @description What whoever asks may do with the case as it stands. */
            allowed: ("accept" | "decline" | "split" | "link-repeat" | "merge" | "mark-urgent" | "report-urgent" | "forward" | "assign" | "record-report" | "take-back" | "report-back" | "object" | "answer-objection" | "contest" | "decide-competence" | "serve-notice" | "entrust" | "return-entrustment" | "sign-for" | "form-team" | "set-plan" | "reach-milestone" | "note-progress" | "note-lead-attention" | "complete-clear" | "extend" | "issue-opinion" | "issue-reply" | "serve-opinion" | "serve-reply" | "hand-over" | "complete-errand" | "mediate" | "sign-agreement" | "record-breach" | "perform" | "request-review" | "request-final-review" | "withdraw-review" | "send-file" | "record-hearing" | "record-review" | "serve-review" | "assign-station" | "release-station" | "withdraw" | "ask-recusal" | "decide-recusal" | "explain" | "refer-aid" | "follow-up-aid" | "record-advice" | "hand-out-leaflet" | "appoint-reception" | "withdraw-reception" | "move-reception" | "record-reception" | "name-accused" | "clear-accused" | "conclude" | "ask-settled" | "answer-settled" | "put-on-file" | "take-up" | "reopen" | "list-for-supervision" | "remove-from-supervision" | "join-campaign" | "leave-campaign" | "correct-date")[];
            answer?: {
                /** @example person-3 */
                approvedBy: string;
                /** @example person-3 */
                draftedBy: string;
                /** Format: date */
                issuedOn: string;
                /** @enum {string} */
                paper: "opinion" | "reply";
                /** @enum {string} */
                result?: "adopted" | "partly-adopted" | "not-adopted" | "carried-out" | "answered";
                /** @description One of the texts of the case. */
                text: string;
            };
            /** @description What leaders did for it themselves (H7). */
            attention: {
                /** @enum {string} */
                how: "heard-report" | "visited" | "leaders-round";
                /**
                 * @description Whose visit it was, where that is known.
                 * @example lead-zhujia
                 */
                leader?: string;
                /** Format: date */
                on: string;
                /** @description One of the texts of the case. */
                text: string;
            }[];
            backlog?: {
                /** Format: date */
                takenUpOn: string;
                /** @description When it turned out that it was not settled after all. */
                unsettledOn?: string[];
            };
            body: {
                /** @example huangdian-township */
                code: string;
                name: string;
            };
            /** @description Bodies that gave it back as not their matter (Art. 23). */
            cameBack: {
                /** @example lanxi-city */
                from: string;
                /** Format: date */
                on: string;
                /** Format: date */
                sentOn?: string;
            }[];
            /** @description The campaigns that took it on (plan H1). */
            campaigns?: {
                /** @example C2026-0001 */
                campaign: string;
                /**
                 * @description It left by coming to its end.
                 * @enum {boolean}
                 */
                ended?: true;
                /** Format: date */
                leftOn?: string;
                /** @description Taken on again: the how manieth time. */
                nth?: number;
                /** Format: date */
                on: string;
                /** Format: date */
                settleBy: string;
            }[];
            /** @enum {string} */
            channel: "counter" | "letter" | "phone" | "fax" | "online" | "referred";
            claims: components["schemas"]["Claim"][];
            clears: {
                /** @enum {string} */
                clear: "history" | "handling";
                /** Format: date */
                on: string;
            }[];
            /** Format: date */
            closingOn?: string;
            competence?: {
                decided?: {
                    /** @enum {string} */
                    by: "agreement" | "common-superior" | "joint-meeting" | "government-of-this-level" | "sender";
                    /** @example lanxi-city */
                    competent: string | null;
                    /** Format: date */
                    on: string;
                };
                /** @description The objection the sender refused, where it was contested after that (Art. 24). */
                objected?: {
                    decided?: {
                        /** @enum {string} */
                        by: "agreement" | "common-superior" | "joint-meeting" | "government-of-this-level" | "sender";
                        /** @example lanxi-city */
                        competent: string | null;
                        /** Format: date */
                        on: string;
                    };
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    raised: "objection" | "contest";
                    with: string[];
                };
                /** Format: date */
                on: string;
                /** @enum {string} */
                raised: "objection" | "contest";
                with: string[];
            };
            /** Format: date */
            concludedOn?: string;
            declined?: {
                /** @example lanxi-city */
                body?: string;
                /**
                 * @description The case that ended before (Art. 36).
                 * @example 2025-000007
                 */
                earlier?: string;
                /** @enum {string} */
                ground: "not-ours" | "other-procedure" | "same-matter-below" | "ended-before";
                /** @enum {string} */
                route?: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
                /** @description Or which matter it was, in words. */
                text?: string;
            };
            duties: components["schemas"]["Duty"][];
            earlierAnswers: {
                /** @example person-3 */
                approvedBy: string;
                /** @example person-3 */
                draftedBy: string;
                /** Format: date */
                issuedOn: string;
                /** @enum {string} */
                paper: "opinion" | "reply";
                /** @enum {string} */
                result?: "adopted" | "partly-adopted" | "not-adopted" | "carried-out" | "answered";
                /** @description One of the texts of the case. */
                text: string;
            }[];
            /** Format: date */
            endedOn?: string;
            ending?: {
                /** @enum {string} */
                code: "opinion" | "reply" | "routed" | "handed-over" | "agreement" | "errand-done" | "mediation-failed" | "declined" | "transferred" | "returned" | "reported-back" | "merged" | "withdrawn";
                en: string;
                zh: string;
            };
            entrustment?: {
                /**
                 * Format: date
                 * @description Where it took the place of another: since when there has been one.
                 */
                firstOn?: string;
                lead: {
                    /** @example lead-zhujia */
                    code: string;
                    name: string;
                };
                /** Format: date */
                on: string;
                /** Format: date */
                signedOn?: string;
                unit: {
                    /** @example natural-resources */
                    code: string;
                    name: string;
                };
                /** @example office-registrar */
                unitHead: string;
            };
            explanations: {
                /** @example person-3 */
                by: string;
                /** Format: date */
                on: string;
            }[];
            extension?: {
                /** @example person-3 */
                approvedBy: string;
                days: number;
                /** Format: date */
                on: string;
                /** @description One of the texts of the case. */
                reason: string;
                /**
                 * @description The acceptance was corrected since: the limit had been over by then.
                 * @enum {boolean}
                 */
                tooLate?: true;
            };
            filedWith?: {
                /** @example lanxi-city */
                body: string;
                /** Format: date */
                on: string;
            };
            /** @example F2026-000001 */
            filing: string;
            /** @description What still has to be there before it can be concluded (plan H8). */
            gate: {
                missing: string[];
            };
            goesOn?: components["schemas"]["GoesOn"];
            handedOver?: {
                /** Format: date */
                on: string;
                /** @example lanxi-city */
                to: string;
            };
            inherited: boolean;
            /** @enum {string} */
            kind?: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand";
            leaflets?: {
                hash: string;
                /** @example labour-arbitration */
                leaflet: string;
                /** Format: date */
                on: string;
                /** @example F2026-000001-P1 */
                recipient: string;
                /** @enum {string} */
                way: "in-hand" | "read-out" | "by-post" | "electronic";
            }[];
            mediations: {
                /** Format: date */
                on: string;
                /** @enum {string} */
                outcome: "agreed" | "failed";
            }[];
            /** @example 2026-000002 */
            mergedInto?: string;
            /** @example 2026-000001 */
            number: string;
            oldLimit?: components["schemas"]["CaseOldLimit"];
            /** @description Of what a station filed: what the proxy declared then (plan V2). */
            onBehalf?: {
                /** Format: date */
                consentedOn: string;
                /** @enum {boolean} */
                ownWords: true;
                /** @enum {boolean} */
                readBack: true;
            };
            origin?: {
                /** @example lanxi-city */
                from: string;
                /** @enum {string} */
                how: "forwarded" | "assigned";
                /** Format: date */
                on: string;
                /** Format: date */
                reportBackOn?: string;
            };
            outside: components["schemas"]["OutsideDate"][];
            overdue: boolean;
            /** @description The version asked for has not arrived yet: this is the one before it. */
            pending: boolean;
            /** @enum {string} */
            phase: "starting" | "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
            phaseWords: {
                en: string;
                zh: string;
            };
            plan?: {
                /**
                 * Format: date
                 * @description Where it took the place of another: since when there has been one.
                 */
                firstOn?: string;
                milestones: {
                    /** Format: date */
                    due: string;
                    /** @example 2026-000001/milestone/1 */
                    id: string;
                    /** Format: date */
                    reachedOn?: string;
                }[];
                /** Format: date */
                on: string;
                /** @description One of the texts of the case. */
                text: string;
            };
            /** @description The ledger of what was promised (H8). */
            promises: {
                /** @example office-registrar */
                by: string;
                /** @description What it carries out of what was supported. */
                claims?: string[];
                /** Format: date */
                due: string;
                /** @enum {string} */
                from: "opinion" | "agreement" | "review";
                /** @example 2026-000001/promise/1 */
                id: string;
                /** Format: date */
                madeOn: string;
                /**
                 * @description What it rested on stands no longer: nobody owes it.
                 * @enum {boolean}
                 */
                overtaken?: true;
                /** Format: date */
                performedOn?: string;
            }[];
            questions: {
                answer?: {
                    /** Format: date */
                    on: string;
                    /**
                     * @description Said by themselves at their own door, and recorded by nobody of the office.
                     * @enum {boolean}
                     */
                    own?: true;
                    settled: boolean;
                };
                /** Format: date */
                askedOn: string;
                /**
                 * Format: date
                 * @description From when they count as silent.
                 */
                lapsedOn?: string;
                /** @example F2026-000001-P1 */
                recipient: string;
            }[];
            /** Format: date */
            receivedOn: string;
            receptions?: {
                /** Format: date */
                askedOn: string;
                /** Format: date */
                day: string;
                ended?: {
                    /** @enum {string} */
                    how: "held" | "not-come" | "withdrawn";
                    /** Format: date */
                    on: string;
                    /** @example text-1 */
                    text?: string;
                };
                moved: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    on: string;
                    /** @example text-1 */
                    text: string;
                }[];
                /** @example lead-zhujia */
                post: string;
                /** @example 0b9f7a52-5f5c-4a55-9a0e-2f1f0a3e9d10 */
                reception: string;
                /** @example F2026-000001-P1 */
                recipient: string;
            }[];
            recipients: components["schemas"]["Recipient"][];
            recorded?: components["schemas"]["RecordedCase"];
            /** Format: date-time */
            registeredAt: string;
            remedies: {
                /**
                 * @description By the petitioner themselves at the door of this body, which hands it on.
                 * @enum {boolean}
                 */
                askedHere?: true;
                decided?: {
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    outcome: "upheld" | "changed" | "sent-back";
                    /** @description What stands of the claims it changed. */
                    outcomes?: {
                        /** @enum {boolean} */
                        carriedOut?: true;
                        /** @example 2026-000001-C1 */
                        claim: string;
                        /** @enum {string} */
                        outcome: "supported" | "reasonable-without-basis" | "not-supported";
                    }[];
                    /** @description One of the texts of the case. */
                    text: string;
                };
                /** Format: date */
                fileSentOn?: string;
                hearings: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                }[];
                /** @enum {string} */
                level: "review" | "final-review";
                /**
                 * Format: date
                 * @description From when there was no answer left to review: it was withdrawn for a new one.
                 */
                overtakenOn?: string;
                /** @example F2026-000001-P1 */
                recipient: string;
                /** Format: date */
                requestedOn: string;
                round: number;
                service?: {
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    way: "signed" | "refused-with-witnesses" | "post-with-receipt" | "electronic-with-consent" | "public-notice";
                };
                /**
                 * Format: date
                 * @description When the petitioner took the request back, before it was decided.
                 */
                withdrawnOn?: string;
            }[];
            /** @example 2025-000007 */
            repeatOf?: string;
            /** Format: date */
            reportedBackOn?: string;
            /** @description How often it was sent back or reopened. */
            round: number;
            /** @enum {string} */
            route?: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
            settled?: {
                /** @enum {string} */
                how: "confirmed" | "unanswered" | "recorded";
                /** Format: date */
                on: string;
            };
            shutOut?: components["schemas"]["ShutOut"];
            /** Format: date */
            sortedOn?: string;
            /** @example 2026-000001 */
            splitFrom: string | null;
            splitInto: string[];
            /** @description The station it was given to, to go with it to its end (plan V2). */
            station?: {
                /**
                 * Format: date
                 * @description When it first had news for the person.
                 */
                newsOn?: string;
                /** Format: date */
                on: string;
                /** @example office-registrar */
                post: string;
                /** @example laojie */
                village: string;
            };
            supervision?: {
                /** Format: date */
                listedOn: string;
                /** Format: date */
                removedOn?: string;
            };
            /** @description Cases of the same matter that go on in this one (decision 38). */
            takenIn: {
                /**
                 * @description Which one, for whoever may read that case.
                 * @example 2026-000003
                 */
                case?: string;
                /** @description Which came with it (Art. 34): the answer is owed by the earliest of all. */
                limit?: {
                    extended?: {
                        days: number;
                        /** Format: date */
                        on: string;
                    };
                    /** Format: date */
                    from: string;
                };
                /** Format: date */
                oldSince?: string;
                /** Format: date */
                on: string;
                /**
                 * Format: date
                 * @description When it was received, where neither of the two was sorted yet (Art. 22).
                 */
                receivedOn?: string;
            }[];
            team?: {
                /**
                 * Format: date
                 * @description Where it took the place of another: since when there has been one.
                 */
                firstOn?: string;
                members: string[];
                /** Format: date */
                on: string;
            };
            terminated?: {
                /** @enum {string} */
                by: "final-opinion" | "window-lapsed" | "agreement-performed" | "litigation-put-on-file";
                /** Format: date */
                on: string;
            };
            texts: components["schemas"]["CaseText"][];
            title: string;
            transfer?: {
                /** Format: date */
                on: string;
                /** Format: date */
                reportBackOn?: string;
                /** Format: date */
                reportedOn?: string;
                /** @example lanxi-city */
                to: string;
            };
            urgent?: {
                /** Format: date */
                on: string;
                /** Format: date */
                reportedOn?: string;
                /** @example lanxi-city */
                to?: string;
            };
            version: number;
            village: {
                /** @example laojie */
                code: string;
                name: string;
            } | null;
            windows: components["schemas"]["Window"][];
            words: string;
        };
        CaseCounters: {
            byKind: {
                dispute?: number;
                errand?: number;
                litigation?: number;
                petition?: number;
                report?: number;
                suggestion?: number;
                unsorted?: number;
            };
            byPhase: {
                accepted?: number;
                "answer-issued"?: number;
                "answer-served"?: number;
                assigned?: number;
                closing?: number;
                concluded?: number;
                contested?: number;
                ended?: number;
                entrusted?: number;
                registered?: number;
                "signed-for"?: number;
                starting?: number;
            };
            /** @description How the settled came to count as settled (H8): by people’s word, by their silence, or as the old books say that were taken over. */
            bySettlement: {
                confirmed?: number;
                recorded?: number;
                unanswered?: number;
            };
            overdue: number;
            provisional: number;
            settled: number;
            total: number;
        };
        CaseDuties: {
            duties: components["schemas"]["CaseDuty"][];
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
        };
        CaseDuty: {
            basis: string;
            /** @example 2026-000001 */
            caseNumber: string;
            /** Format: date */
            doneOn: string | null;
            /** Format: date */
            due: string;
            /** @example 2026-000001/notify/1 */
            id: string;
            /** @enum {string} */
            kind: "sort" | "register" | "notify" | "report-urgent" | "follow-up-transfer" | "report-back" | "follow-up-competence" | "entrust" | "sign-for" | "accompany" | "five-ones" | "five-clears" | "milestone" | "handle" | "tell-extension" | "serve-answer" | "tell-ending" | "explain" | "follow-up-aid" | "send-file" | "follow-up-review" | "serve-review" | "decide-recusal" | "receive" | "conclude" | "perform" | "ask-settled" | "settle" | "settle-in-campaign";
            /** @enum {string} */
            nature: "statutory" | "internal";
            /** Format: date */
            openedOn: string;
            /** @description Open past its due date; of one that was done late "doneOn" is after "due". */
            overdue: boolean;
            /** @example office-registrar */
            owedBy: string;
            owedByTitle: string | null;
            provisional: boolean;
            /** @enum {string} */
            state: "open" | "done" | "withdrawn" | "missed";
        };
        CaseFigure: {
            cases: string[];
            code: string;
            count: number;
            /** @description In the list, and not open to you. */
            leftOut?: number;
            /** @description The figure beside it of which it is a part. */
            of?: string;
            /** @description Counted here without a number. */
            unnamed?: number;
        };
        CaseLeaflets: {
            /** @description Those made for such a matter first, then those for everybody. */
            leaflets: components["schemas"]["Leaflet"][];
            /** @example 2026-000001 */
            number: string;
        };
        CaseList: {
            cases: components["schemas"]["ListedCase"][];
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
        };
        CaseNotes: {
            notes: {
                /** @example person-3 */
                by: string | null;
                /** Format: date */
                occurredOn: string;
                /** @example office-registrar */
                onBehalfOf: string | null;
                /** Format: date-time */
                recordedAt: string;
                /** @description Its place in the timeline. */
                sequence: number;
                text: string;
            }[];
            /** @example 2026-000001 */
            number: string;
        };
        /** @description Of a matter taken over from the old books: what was owed on it by the rules of its day, and whether it was kept. Nothing of it runs any more (plan H1). */
        CaseOldLimit: {
            /** Format: date */
            answeredOn: string | null;
            /** @description The books do not say when it was accepted: reckoned from the day of receipt. */
            assumed: boolean;
            basis: string;
            /** @enum {string} */
            clock: "handle";
            /** Format: date */
            due: string;
            /** Format: date */
            from: string;
            /** @description Null where the books hold no answer. */
            kept: boolean | null;
            /** @enum {string} */
            pack: "national-2005" | "national-2022" | "zhejiang-2016";
            provisional: boolean;
            steps: {
                [key: string]: unknown;
            }[];
        };
        /** @description Of the work, and by nobody who is named here. */
        CaseRatings: {
            /** @example 2026-000001 */
            number: string;
            ratings: {
                /** @enum {string} */
                of: "office" | "unit";
                /** @enum {string} */
                rating: "satisfied" | "mostly-satisfied" | "dissatisfied";
                words: string | null;
            }[];
        };
        CaseSearch: {
            /** @description "next" of the page before. */
            after?: string;
            /**
             * @description Work area
             * @example zhujia
             */
            area?: string;
            /**
             * @description A campaign that has it
             * @example C2026-0001
             */
            campaign?: string;
            /** @enum {string} */
            channel?: "counter" | "letter" | "phone" | "fax" | "online" | "referred";
            /**
             * Format: date
             * @example 2026-03-02
             */
            concludedFrom?: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            concludedTo?: string;
            /** @description As the analysis counts: sorted, about no official, not merged into another. */
            counted?: boolean;
            /**
             * Format: date
             * @description What is due next, from this day on.
             * @example 2026-03-02
             */
            dueFrom?: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            dueTo?: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            endedFrom?: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            endedTo?: string;
            /** @description Taken over from before. */
            inherited?: boolean;
            /**
             * @description `unsorted`: nobody has said yet.
             * @enum {string}
             */
            kind?: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand" | "unsorted";
            /**
             * @description Post of the lead official
             * @example lead-zhujia
             */
            lead?: string;
            /** @description Under listed supervision. */
            listed?: boolean;
            /** @description You or your post registered it, you lead it, work in its unit, or owe something on it. */
            mine?: boolean;
            /** @description The whole name of a petitioner; needs leave to read contacts, and is audited. */
            name?: string;
            overdue?: boolean;
            /** @enum {string} */
            phase?: "starting" | "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
            /** @description Likewise their whole telephone number, whatever way it is written. */
            phone?: string;
            /** @description A date of it reaches into a year whose calendar is not published. */
            provisional?: boolean;
            /**
             * Format: date
             * @example 2026-03-02
             */
            receivedFrom?: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            receivedTo?: string;
            /** @enum {string} */
            route?: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
            /** @description What was promised is done, and the person confirmed it or did not answer. */
            settled?: boolean;
            /** @default 50 */
            size?: number;
            /**
             * @description What is due next comes first; what was received first; in order of registration; or the reverse of that.
             * @default due
             * @enum {string}
             */
            sort?: "due" | "received" | "number" | "newest";
            /**
             * @description A way in the tree of subjects.
             * @example 城乡建设/安全生产
             */
            subject?: string;
            /** @description With the titles people gave; that you read them is audited for each case. */
            titles?: boolean;
            /**
             * @description Responsible unit
             * @example natural-resources
             */
            unit?: string;
            /**
             * @description Village
             * @example laojie
             */
            village?: string;
            withoutSubject?: boolean;
            withoutVillage?: boolean;
            /**
             * @description Every two neighbouring characters of these words must stand in the title and words of the filing taken together, or in one claim of the case.
             * @example 路面破损
             */
            words?: string;
        };
        CaseSubject: {
            /**
             * @description A way in the tree of subjects.
             * @example 城乡建设/安全生产
             */
            subject: string | null;
        };
        CaseText: {
            /** @example person-3 */
            author: string;
            body: string;
            /** @description Keyed: the case’s history names the text by it. */
            hash: string;
            id: string;
            /** @enum {string} */
            kind: "claim" | "about" | "notice" | "slip" | "earlier-matter" | "merging-reason" | "opinion" | "reply" | "urgent-report" | "received-report" | "taking-back-reason" | "conclusion-report" | "objection" | "return-reason" | "campaign-leaving" | "plan" | "progress" | "lead-attention" | "history" | "handling" | "extension-reason" | "advice" | "explanation" | "aid-answer" | "errand-report" | "mediation-minutes" | "agreement" | "breach" | "withdrawal" | "review-request" | "hearing-minutes" | "review-opinion" | "performance-proof" | "settlement-answer" | "reopening-reason" | "supervision-reason" | "correction-reason" | "clearing-reason" | "answer-in-books" | "reception-reason" | "reception-minutes";
            /** Format: date-time */
            writtenAt: string;
        };
        ChannelsKept: {
            /** Format: date-time */
            publishedAt: string;
            version: number;
        };
        /** @description All of it, in Chinese, as it is shown: it takes the place of what was there. */
        ChannelsRequest: {
            /** @example 黄店镇人民政府一楼信访接待窗口 */
            address: string;
            /** @example 工作日 8:30–11:30，14:00–17:00 */
            hours: string;
            /** @description How one files oneself, online. */
            online: string;
            /** @description Of the office, for everybody; nobody’s own. */
            phones: string[];
            /** @description Where letters go. */
            post: string;
            /** @description What rights people have, one by one (T4). */
            rights: string[];
            /** @description What happens, step by step, and by when (T4). */
            steps: string[];
        };
        Circular: {
            /** @example p2 */
            approvedBy: string | null;
            /** @example C2019-0001 */
            campaign: string;
            corrections: {
                /** @example p1 */
                by: string;
                /** Format: date */
                on: string;
                /** Format: date */
                publishedOn: string | null;
                text: string | null;
            }[];
            /** Format: date */
            cutOff: string;
            draft: {
                /** @example p1 */
                by: string;
                /** Format: date */
                on: string;
                /** Format: date */
                repliesUntil: string;
                text: string | null;
            } | null;
            /** Format: date */
            due: string;
            duties: components["schemas"]["UndertakingDuty"][];
            figuresHash: string | null;
            /** Format: date */
            from: string;
            /** Format: date-time */
            frozenAt: string | null;
            /** @example C2019-0001.fortnightly-circular.1 */
            id: string;
            named: string[];
            /** @enum {string} */
            phase: "waiting" | "frozen" | "drafted" | "approved" | "published";
            /** @description To whoever works on papers: posts that fell behind in several running, and what may follow (H9). */
            proposals: {
                circulars: string[];
                kinds: string[];
                /** @example laojie-head */
                post: string;
                /** Format: date */
                since: string;
            }[];
            /** Format: date */
            publishedOn: string | null;
            replies: {
                /** @example p1 */
                by: string;
                /** Format: date */
                on: string;
                /** @example laojie-head */
                post: string;
                text: string | null;
            }[];
            /** @description The one a campaign ends with. */
            report: boolean;
            /**
             * Format: date
             * @description With its campaign, before it was published; why is read there.
             */
            stoppedOn: string | null;
            title: string;
            /** @description Typical cases approved in its stretch, as they froze: read them in the library (readGoodPractice). */
            typicalCases: {
                /** Format: date */
                approvedOn: string;
                /** @example P2026-000001 */
                id: string;
            }[];
            version: number;
        };
        CircularFigures: {
            asTheyStood: {
                cases: string[];
                count: number;
            };
            /** @example C2019-0001 */
            campaign: string;
            /** @example C2019-0001.fortnightly-circular.1 */
            circular: string;
            closing?: components["schemas"]["ClosingFigures"];
            /** @description What one policy or project may have set off, as proposed at the cut-off. */
            clusters?: components["schemas"]["ClusterFigure"][];
            /** Format: date */
            cutOff: string;
            /** Format: date */
            from: string;
            leads: {
                figures: components["schemas"]["CaseFigure"][];
                /** @example lead-zhujia */
                lead: string;
            }[];
            named: string[];
            posts: {
                duties: components["schemas"]["DutyFigure"][];
                overdue: {
                    days: number;
                    /** Format: date */
                    due: string;
                    /** @example 2026-000001/sort/1 */
                    duty: string;
                    kind: string;
                    /** @enum {string} */
                    nature: "statutory" | "internal";
                }[];
                /** @example laojie-head */
                post: string;
            }[];
            /** Format: date */
            since: string;
            targets?: components["schemas"]["TargetFigure"][];
            township: {
                duties: components["schemas"]["DutyFigure"][];
                figures: components["schemas"]["CaseFigure"][];
                intake: components["schemas"]["CaseFigure"][];
            };
            /** @description Typical cases approved in its stretch, as they froze: read them in the library (readGoodPractice). */
            typicalCases?: {
                /** Format: date */
                approvedOn: string;
                /** @example P2026-000001 */
                id: string;
            }[];
            villages: {
                figures: components["schemas"]["CaseFigure"][];
                returns: components["schemas"]["DutyFigure"][];
                /** @example laojie */
                village: string;
            }[];
        };
        CircularReply: {
            /** @description The version you saw: if it is at another one, the step is refused. */
            expectedVersion?: number;
            /**
             * Format: date
             * @description The day on which it happened, Asia/Shanghai.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description The post of yours that is named in it
             * @example laojie-head
             */
            post: string;
            /** @description About duties and matters. No person is named, no journey counted. */
            text: string;
        };
        CircularStep: {
            /** @description The version you saw: if it is at another one, the step is refused. */
            expectedVersion?: number;
            /**
             * Format: date
             * @description The day on which it happened, Asia/Shanghai.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        CircularText: {
            /** @description The version you saw: if it is at another one, the step is refused. */
            expectedVersion?: number;
            /**
             * Format: date
             * @description The day on which it happened, Asia/Shanghai.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description About duties and matters. No person is named, no journey counted. */
            text: string;
        };
        Claim: {
            asks: string;
            /**
             * @description Supported, and done by the time the opinion was issued (Art. 32).
             * @enum {boolean}
             */
            carriedOut?: true;
            /** @example 2026-000001-C1 */
            id: string;
            /** @enum {string} */
            outcome?: "supported" | "reasonable-without-basis" | "not-supported";
        };
        ClearedRequest: {
            /**
             * @description Members of staff who are named, and whom the matter is not about after all.
             * @default []
             */
            accused?: string[];
            /** @default [] */
            accusedUnits?: string[];
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why the matter is not about them after all. */
            text: string;
        };
        ClearRequest: {
            /** @enum {string} */
            clear: "history" | "handling";
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Its history, or how it was handled before (B2). */
            text: string;
        };
        /** @description Of the report a campaign ends with. */
        ClosingFigures: {
            /** @description Settled matters of the campaign, by what came of their acceptance. */
            acceptance?: components["schemas"]["CaseFigure"][];
            accepted: number;
            changes: {
                kind: string;
                /** Format: date */
                on: string;
                reason: string | null;
            }[];
            criteria: {
                /** @enum {string} */
                criterion: "closing-gate" | "promises-kept" | "served" | "person-asked" | "rating-sample";
                holds: number;
                of: number;
            }[];
            missed: string[];
            sentBack: number;
            underWay: number;
        };
        ClusterFigure: {
            /** @description Null: from across the township. */
            area: string | null;
            cases: string[];
            count: number;
            leftOut?: number;
            says: string;
            subject: string;
        };
        CommandAnswer: {
            /** @description Of a split: the cases that came of it. */
            cases?: string[];
            /** @description What came of it, in order. */
            events: string[];
            /** @example 2026-000001 */
            number: string;
            /** @description Carried out, and not yet readable: read the case with atLeast=version. */
            pending: boolean;
            /** @enum {string} */
            phase: "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
            version: number;
        };
        CompetenceDecisionRequest: {
            /** @enum {string} */
            by: "agreement" | "common-superior" | "joint-meeting" | "government-of-this-level";
            /**
             * @description A body of the organisation
             * @example lanxi-city
             */
            competent: string;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        ConclusionReportRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description The report to the body that assigned the matter. */
            text: string;
            /**
             * @description The body above, where the matter is about the one that assigned it (Art. 30).
             * @example lanxi-city
             */
            to?: string;
        };
        ConclusionRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        /** @description As the petitioners gave it; null: not given. */
        Contacts: {
            number: string;
            petitioners: {
                address: string | null;
                id: string;
                name: string | null;
                phone: string | null;
            }[];
        };
        ContestRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            with: string[];
        };
        DateCorrectionRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /** @enum {string} */
            fact: "receipt" | "receipt-here" | "acceptance" | "notice" | "issue" | "service" | "review-request" | "review-decision" | "review-service" | "final-review-request" | "final-review-decision" | "final-review-service" | "hearing-begin" | "hearing-end" | "transfer-report" | "conclusion-report";
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Whose notice, service, review or hearing, where it is one of those.
             * @example F2026-000001-P1
             */
            recipient?: string;
            /**
             * @description Of several notices to them the one that says this; left out, the latest.
             * @enum {string}
             */
            says?: "receipt" | "route" | "decline" | "transfer" | "extension";
            /** @description What the correction rests on. */
            text: string;
            /**
             * Format: date
             * @description The day on which it really happened.
             * @example 2026-03-02
             */
            to: string;
        };
        DeclinationRequest: {
            /**
             * @description The body that deals with it.
             * @example lanxi-city
             */
            body?: string;
            /**
             * @description Of a matter that ended before: its case, as far as you may see it (Art. 36).
             * @example 2026-000002
             */
            earlier?: string;
            /** @description Which matter ended before, where it has no case here. */
            earlierText?: string;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /** @enum {string} */
            ground: "not-ours" | "other-procedure" | "same-matter-below" | "ended-before";
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description The lawful way that is open instead (T3).
             * @enum {string}
             */
            route?: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
        };
        DefinitionFault: {
            code: string;
            column: number;
            expected: string;
            found: string;
            line: number;
            /** @example duties.3.when */
            path: string;
        };
        Duty: {
            /** @description Which of several of its kind. */
            about: string;
            basis: string;
            /** Format: date */
            doneOn?: string;
            /** Format: date */
            due: string;
            /** @example 2026-000001/notify/1 */
            id: string;
            kind: string;
            /** @enum {string} */
            nature: "statutory" | "internal";
            /** Format: date */
            openedOn: string;
            /** @description Open past its due date, or done after it. */
            overdue: boolean;
            /** @example office-registrar */
            owedBy: string;
            /** @description Its place, as in …/duties/{position}/sheet. */
            position: number;
            provisional: boolean;
            /** @description Rungs of its ladder that have come. */
            rungs: string[];
            /** @enum {string} */
            state: "open" | "done" | "withdrawn" | "missed";
            steps: {
                [key: string]: unknown;
            }[];
        };
        DutyFigure: {
            code: string;
            count: number;
            duties: string[];
            /** @description In the list, and not open to you. */
            leftOut?: number;
            /** @description The figure beside it of which it is a part. */
            of?: string;
            /** @description Counted here without a number. */
            unnamed?: number;
        };
        DutyHistories: {
            duties: {
                basis: string;
                /** @example 2026-000001 */
                caseNumber: string;
                /** Format: date */
                doneOn: string | null;
                /** Format: date */
                due: string;
                dueDates: {
                    basis: string;
                    /** Format: date */
                    due: string;
                    provisional: boolean;
                    /**
                     * Format: date-time
                     * @description From when on it was due then.
                     */
                    setAt: string;
                }[];
                /** @example 2026-000001/notify/1 */
                id: string;
                /** @enum {string} */
                kind: "sort" | "register" | "notify" | "report-urgent" | "follow-up-transfer" | "report-back" | "follow-up-competence" | "entrust" | "sign-for" | "accompany" | "five-ones" | "five-clears" | "milestone" | "handle" | "tell-extension" | "serve-answer" | "tell-ending" | "explain" | "follow-up-aid" | "send-file" | "follow-up-review" | "serve-review" | "decide-recusal" | "receive" | "conclude" | "perform" | "ask-settled" | "settle" | "settle-in-campaign";
                /** @enum {string} */
                nature: "statutory" | "internal";
                /** Format: date */
                openedOn: string;
                /** @description Open past its due date; of one that was done late "doneOn" is after "due". */
                overdue: boolean;
                /** @example office-registrar */
                owedBy: string;
                owedByTitle: string | null;
                provisional: boolean;
                /** @enum {string} */
                state: "open" | "done" | "withdrawn" | "missed";
            }[];
            /** @example 2026-000001 */
            number: string;
        };
        /**
         * @description Null: nobody has said it yet.
         * @enum {string|null}
         */
        Eligibility: "village-cadre" | "grid-worker" | "committee-member" | null;
        EligibilityChange: {
            eligibility: components["schemas"]["Eligibility"] & unknown;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
        };
        EntrustmentRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * @description Post of the lead official
             * @example lead-zhujia
             */
            lead: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description What the slip asks for. */
            slipText?: string;
            /**
             * @description Responsible unit
             * @example natural-resources
             */
            unit: string;
        };
        EntrustmentReturnRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why it is not the work of this unit. */
            text: string;
        };
        ErrandRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description What was done. */
            text: string;
        };
        ExplanationRequest: {
            /**
             * @description The person wished to hear it from somebody else: refused to whoever explained it before.
             * @enum {boolean}
             */
            byAnother?: true;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description What was explained, in plain words (T6). */
            text: string;
        };
        ExtensionRequest: {
            /** @description Calendar days beyond the limit. */
            days: number;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why, as the person is told. */
            text: string;
        };
        FilingAnswer: {
            /** @example 2026-000001 */
            case: string;
            dates: components["schemas"]["OwedDate"][];
            /** @example F2026-000001 */
            filing: string;
            /** @example 7K3M-9QXT-0B2C-HJ5V */
            queryCode: string;
            wayAround?: components["schemas"]["WayAround"] & unknown;
        };
        FilingRequest: {
            /** @description Shut out of the case by person from the first moment (Art. 30). */
            accused?: string[];
            /** @description Everybody who works in such a unit is shut out of the case; to such a body the matter is not passed (Art. 30). */
            accusedUnits?: string[];
            /** @enum {string} */
            channel: "counter" | "letter" | "phone" | "fax" | "online" | "referred";
            /** @description What is asked, one by one: the opinion answers each. Else the title is. */
            claims?: string[];
            /**
             * @description An unsettled matter from before that is taken over: it has internal duties from today, no limit that is over begins again, and its old date needs no approval (plan H1).
             * @enum {boolean}
             */
            inherited?: true;
            jointVisit?: components["schemas"]["JointVisit"];
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /** @description Of every filing in the post of a proxy, and of no other (plan V2): the words are the person’s own, were read back to them, and they consented that the station files them. */
            onBehalf?: {
                /**
                 * Format: date
                 * @description The day on which they heard their words and consented to this filing.
                 * @example 2026-03-02
                 */
                consentedOn: string;
                /** @enum {boolean} */
                ownWords: true;
                /** @enum {boolean} */
                readBack: true;
            };
            origin?: components["schemas"]["Origin"];
            petitioners: components["schemas"]["Petitioner"][];
            /**
             * Format: date
             * @description The day on which the person handed it in. Clocks run from here, or from the day on which another body sent it on.
             * @example 2026-03-02
             */
            receivedOn: string;
            /**
             * @description The earlier case of the same matter
             * @example 2026-000001
             */
            repeatOf?: string;
            title: string;
            /**
             * @description Village the matter belongs to
             * @example laojie
             */
            village?: string;
            /** @description What the person said or wrote, unchanged. */
            words: string;
        };
        FinalReviewRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
        };
        ForwardingRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description A body of the organisation
             * @example lanxi-city
             */
            to: string;
        };
        GivenPassword: {
            login: string;
            /** @description Shown this once: hand it over at once. Whoever gets it changes it. */
            password: string;
        };
        /** @description Of a merged case: how the matter stands, and what is owed to those who brought it here. */
        GoesOn: {
            dates: components["schemas"]["OwedDate"][];
            /** @example 2026-000001 */
            number: string;
            /** @enum {string} */
            phase: "starting" | "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
            phaseWords: {
                en: string;
                zh: string;
            };
        };
        GroupSeatChange: {
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            /** @enum {string|null} */
            seat: "head" | "deputy" | "member" | null;
        };
        HandingOutRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * @description One of GET /v1/public/leaflets
             * @example labour-arbitration
             */
            leaflet: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Where several people bring the matter: whom it was given to.
             * @example F2026-000001-P1
             */
            recipient?: string;
            /** @enum {string} */
            way: "in-hand" | "read-out" | "by-post" | "electronic";
        };
        /** @description What passes over, for both to sign: what is open to both of them and to whoever hands over. Everything passes over, listed or not. */
        Handover: {
            cases: {
                /** @description It leads it, its unit works on it, it was registered for the post, its station was given it. */
                as: ("lead" | "unit" | "registered" | "station")[];
                /** @enum {string|null} */
                kind: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand" | null;
                /** Format: date */
                nextDue: string | null;
                /** @example 2026-000001 */
                number: string;
                /** @enum {string} */
                phase: "starting" | "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
            }[];
            /** @description What the post owes, the most pressing first. */
            duties: components["schemas"]["OpenDuty"][];
            /** @description Null: nobody has the post until then. */
            from: {
                name: string;
                /** @example person-7 */
                person: string;
                /** @description Whether they have an account that is not disabled. */
                signsIn: boolean;
            } | null;
            holding: string;
            /** @description False: there are more than a list holds. They pass over all the same. */
            listedWhole: boolean;
            post: {
                /** @example justice-head */
                code: string;
                title: string;
                /** @example justice */
                unit: string | null;
                /** @example laojie */
                village: string | null;
            };
            /** Format: date */
            predecessorLastDay: string | null;
            /** Format: date */
            startsOn: string;
            to: {
                name: string;
                /** @example person-7 */
                person: string;
                /** @description Whether they have an account that is not disabled. */
                signsIn: boolean;
            };
            version: number;
        };
        HandoverPreview: {
            cases: {
                /** @description It leads it, its unit works on it, it was registered for the post, its station was given it. */
                as: ("lead" | "unit" | "registered" | "station")[];
                /** @enum {string|null} */
                kind: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand" | null;
                /** Format: date */
                nextDue: string | null;
                /** @example 2026-000001 */
                number: string;
                /** @enum {string} */
                phase: "starting" | "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
            }[];
            /** @description What the post owes, the most pressing first. */
            duties: components["schemas"]["OpenDuty"][];
            /** @description Null: nobody has the post until then. */
            from: {
                name: string;
                /** @example person-7 */
                person: string;
                /** @description Whether they have an account that is not disabled. */
                signsIn: boolean;
            } | null;
            /** @description False: there are more than a list holds. They pass over all the same. */
            listedWhole: boolean;
            /** @description Of what is open to you, so many are closed to one of the two, and stand in no list they sign. Not to be told to them (Arts. 28, 30). */
            notForBoth: {
                cases: number;
                duties: number;
            };
            post: {
                /** @example justice-head */
                code: string;
                title: string;
                /** @example justice */
                unit: string | null;
                /** @example laojie */
                village: string | null;
            };
            /** Format: date */
            predecessorLastDay: string | null;
            /** Format: date */
            startsOn: string;
            to: {
                name: string;
                /** @example person-7 */
                person: string;
                /** @description Whether they have an account that is not disabled. */
                signsIn: boolean;
            };
        };
        HandoverRequest: {
            eligibility?: components["schemas"]["Eligibility"] & unknown;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            /**
             * @description The post
             * @example justice-head
             */
            post: string;
            /**
             * Format: date
             * @description The last day of whoever has the post now; left out, the day before startsOn.
             * @example 2026-03-02
             */
            predecessorLastDay?: string;
            /**
             * Format: date
             * @description The first day of it, in Asia/Shanghai.
             * @example 2026-03-02
             */
            startsOn: string;
            /**
             * @description Whose id that is: GET /v1/people
             * @example person-7
             */
            to: string;
        };
        HandOverRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description A body of the organisation
             * @example lanxi-city
             */
            to: string;
        };
        HardestMatters: {
            matters: components["schemas"]["HardMatter"][];
            /** @description How many more there are behind these. */
            more: number;
        };
        HardMatter: {
            /**
             * @description Whom the heads’ review hears; null: entrust the case first.
             * @example lead-zhujia
             */
            lead: string | null;
            /** @example 2026-000001 */
            number: string;
            reasons: {
                /** @description Days or times, as the reason says. */
                count: number;
                /** @enum {string} */
                reason: "limit-passed" | "laddered-to-director" | "promise-overdue" | "listed" | "begun-again" | "handed-about" | "unsettled-again" | "several-villages";
                says: string;
            }[];
            /** Format: date */
            receivedOn: string;
            /**
             * @description The heads’ review of it that is under way.
             * @example P2026-000001
             */
            review: string | null;
            subject: string | null;
        };
        HearingRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            /** @description The minutes, as the final reviewing body sent them. */
            text: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            to: string;
        };
        HoldingChange: {
            /** @enum {string} */
            capacity: "holder" | "deputy";
            eligibility?: components["schemas"]["Eligibility"] & unknown;
            /**
             * Format: date
             * @description The last day of it, which belongs to it; null: until further notice.
             */
            endsOn: string | null;
            id: string;
            /** @example person-7 */
            person: string;
            /** @example justice-head */
            post: string;
            /** Format: date */
            startsOn: string;
            version: number;
        };
        Holdings: {
            /** @description Whoever had, has or will have the post, the first of them first. */
            holdings: {
                /** @enum {string} */
                capacity: "holder" | "deputy";
                eligibility?: components["schemas"]["Eligibility"] & unknown;
                /**
                 * Format: date
                 * @description The last day of it, which belongs to it; null: until further notice.
                 */
                endsOn: string | null;
                id: string;
                name: string;
                /** @example person-7 */
                person: string;
                /** Format: date */
                startsOn: string;
            }[];
            /** @example justice-head */
            post: string;
        };
        Inbox: {
            messages: components["schemas"]["Message"][];
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
        };
        JoiningRequest: {
            /**
             * @description Campaign
             * @example C2026-0001
             */
            campaign: string;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        /** @description Of people who come together (Art. 20). */
        JointVisit: {
            /** @description How many came together; `petitioners` are those who speak for them. */
            people: number;
        };
        LastDay: {
            /**
             * Format: date
             * @description The last day of it, which belongs to it; null: until further notice.
             * @example 2026-03-02
             */
            endsOn: string | null;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
        };
        LateEntryApproval: {
            id: string;
        };
        LateEntryApprovalRequest: {
            /**
             * @description Null for a filing not registered yet
             * @example 2026-000001
             */
            caseNumber: string | null;
            /** @enum {string} */
            command: "register" | "accept" | "decline" | "split" | "link-repeat" | "merge" | "mark-urgent" | "report-urgent" | "forward" | "assign" | "record-report" | "take-back" | "report-back" | "object" | "answer-objection" | "contest" | "decide-competence" | "serve-notice" | "entrust" | "return-entrustment" | "sign-for" | "form-team" | "set-plan" | "reach-milestone" | "note-progress" | "note-lead-attention" | "complete-clear" | "extend" | "issue-opinion" | "issue-reply" | "serve-opinion" | "serve-reply" | "hand-over" | "complete-errand" | "mediate" | "sign-agreement" | "record-breach" | "perform" | "request-review" | "request-final-review" | "withdraw-review" | "send-file" | "record-hearing" | "record-review" | "serve-review" | "assign-station" | "release-station" | "withdraw" | "ask-recusal" | "decide-recusal" | "explain" | "refer-aid" | "follow-up-aid" | "record-advice" | "hand-out-leaflet" | "appoint-reception" | "withdraw-reception" | "move-reception" | "record-reception" | "name-accused" | "clear-accused" | "conclude" | "ask-settled" | "answer-settled" | "put-on-file" | "take-up" | "reopen" | "list-for-supervision" | "remove-from-supervision" | "join-campaign" | "leave-campaign" | "correct-date";
            /**
             * Format: date
             * @description The day that is to be entered.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why it is entered so late. */
            reason: string;
        };
        LeadAttentionRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /** @enum {string} */
            how: "heard-report" | "visited" | "leaders-round";
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * @description Post of the leader whose visit it was; left out, the one you lead by
             * @example natural-resources-head
             */
            leader?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description What was found and what was agreed, of the matter alone (H7). */
            text: string;
        };
        LeadChange: {
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            /**
             * @description The post that leads it, of the role "lead"
             * @example lead-ganxi
             */
            lead: string | null;
        };
        Leaflet: {
            basis: {
                articles: string[];
                law: string;
                /** @description Its text was not checked here: confirm it locally before handing it out. */
                unverified: boolean;
            }[];
            /** @example labour-arbitration */
            code: string;
            door: {
                about: string;
                name: string;
            };
            /** @description What it is for: any of these; null, every matter. */
            for: {
                kinds?: ("petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand")[];
                phases?: ("registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended")[];
                routes?: ("judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide")[];
                subjects?: string[];
            }[] | null;
            /** Format: date */
            from: string;
            /** @description Of its text: what was handed out is known by it. */
            hash: string;
            rights: string[];
            steps: string[];
            title: string;
        };
        Leaflets: {
            leaflets: {
                /** @example labour-arbitration */
                code: string;
                /** @description What it is for: any of these; null, every matter. */
                for: {
                    kinds?: ("petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand")[];
                    phases?: ("registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended")[];
                    routes?: ("judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide")[];
                    subjects?: string[];
                }[] | null;
                /** Format: date */
                from: string;
                /** @description Of its text: what was handed out is known by it. */
                hash: string;
                title: string;
            }[];
        };
        LeavingRequest: {
            /**
             * @description Campaign
             * @example C2026-0001
             */
            campaign: string;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why. */
            text: string;
        };
        Ledger: {
            /** @description What holds for a row in which no column says it. */
            assumed: {
                /** @enum {string} */
                channel: "counter" | "letter" | "phone" | "fax" | "online" | "referred";
                /** @enum {string} */
                kind: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand";
                /**
                 * @description `unknown`: the books come from elsewhere; the national rules apply.
                 * @enum {string}
                 */
                place: "here" | "unknown";
                /** @enum {string} */
                route: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
            };
            /**
             * @description Each header of the file with what it is; null for a column that is not taken over. Columns on the control of persons or their journeys are never taken over and need not be named.
             * @example {
             *       "留言编号": "key",
             *       "留言主题": "title",
             *       "留言详情": "words",
             *       "留言时间": "receivedOn"
             *     }
             */
            columns: {
                [key: string]: "key" | "title" | "words" | "receivedOn" | "acceptedOn" | "answeredOn" | "endedOn" | "answer" | "settled" | "name" | "address" | "phone" | "village" | "channel" | "kind" | "subject" | null;
            };
            name: string;
            /** Format: date-time */
            savedAt: string;
            /** @example person-3 */
            savedBy: string;
        };
        LedgerHeaders: {
            /** @description A proposal by the usual names, to be corrected and saved as a mapping. */
            columns: {
                [key: string]: "key" | "title" | "words" | "receivedOn" | "acceptedOn" | "answeredOn" | "endedOn" | "answer" | "settled" | "name" | "address" | "phone" | "village" | "channel" | "kind" | "subject" | null;
            };
            refusedColumns: string[];
            rows: number;
        };
        LedgerImport: {
            /** @description Not settled, or not known to be: they go to sorting. */
            backlog: number;
            /** Format: date-time */
            endedAt: string | null;
            id: string;
            /** @description Of those that were answered, by the rules of their day. */
            kept: {
                inTime: number;
                late: number;
                /** @enum {string} */
                pack: "national-2005" | "national-2022" | "zhejiang-2016";
            }[];
            ledger: string;
            /** Format: date-time */
            readAt: string;
            /** @description Closed and settled: kept as they are. */
            records: number;
            /** @description Not read and not kept: on the control of persons or their journeys. */
            refusedColumns: string[];
            /** Format: date-time */
            releasedAt: string | null;
            /** @description `known`: taken over before from the same books; `changed`: likewise, and what it says is not what it said then; `refused`: see its problems. */
            rows: {
                changed?: number;
                known?: number;
                ready?: number;
                refused?: number;
                registered?: number;
            };
            /**
             * @description `releasing`: its rows are being registered, one after the other.
             * @enum {string}
             */
            state: "read" | "releasing" | "released" | "undone";
        };
        LedgerImportId: {
            id: string;
        };
        LedgerImports: {
            imports: components["schemas"]["LedgerImport"][];
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
        };
        LedgerMapping: {
            /** @description What holds for a row in which no column says it. */
            assumed: {
                /** @enum {string} */
                channel: "counter" | "letter" | "phone" | "fax" | "online" | "referred";
                /** @enum {string} */
                kind: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand";
                /**
                 * @description `unknown`: the books come from elsewhere; the national rules apply.
                 * @enum {string}
                 */
                place: "here" | "unknown";
                /** @enum {string} */
                route: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
            };
            /**
             * @description Each header of the file with what it is; null for a column that is not taken over. Columns on the control of persons or their journeys are never taken over and need not be named.
             * @example {
             *       "留言编号": "key",
             *       "留言主题": "title",
             *       "留言详情": "words",
             *       "留言时间": "receivedOn"
             *     }
             */
            columns: {
                [key: string]: "key" | "title" | "words" | "receivedOn" | "acceptedOn" | "answeredOn" | "endedOn" | "answer" | "settled" | "name" | "address" | "phone" | "village" | "channel" | "kind" | "subject" | null;
            };
        };
        LedgerRows: {
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
            rows: {
                /** @enum {string|null} */
                becomes: "record" | "backlog" | null;
                /** @example 2026-000001 */
                case: string | null;
                oldLimit: components["schemas"]["OldLimit"];
                problems: {
                    /** @enum {string} */
                    code: "missing" | "not-a-day" | "in-future" | "before-receipt" | "before-answer" | "before-acceptance" | "too-long" | "not-known" | "report-by-hand" | "unknown-village" | "unknown-subject" | "key-twice";
                    en: string;
                    /** @enum {string} */
                    field: "key" | "title" | "words" | "receivedOn" | "acceptedOn" | "answeredOn" | "endedOn" | "answer" | "settled" | "name" | "address" | "phone" | "village" | "channel" | "kind" | "subject";
                    zh: string;
                }[];
                /** @description Its number in the file; the headers are row 1. */
                row: number;
                /** @enum {string} */
                state: "ready" | "refused" | "known" | "changed" | "registered";
            }[];
        };
        Ledgers: {
            ledgers: components["schemas"]["Ledger"][];
        };
        ListedCase: {
            /** @enum {string} */
            channel: "counter" | "letter" | "phone" | "fax" | "online" | "referred";
            /** Format: date */
            concludedOn: string | null;
            /** Format: date */
            endedOn: string | null;
            /** @example F2026-000001 */
            filing: string;
            inherited: boolean;
            /** @enum {string|null} */
            kind: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand" | null;
            /** @example lead-zhujia */
            lead: string | null;
            leadTitle: string | null;
            listed: boolean;
            /** Format: date */
            nextDue: string | null;
            /** @example 2026-000001 */
            number: string;
            overdue: boolean;
            /** @enum {string} */
            phase: "starting" | "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
            provisional: boolean;
            /** Format: date */
            receivedOn: string;
            /** @enum {string|null} */
            route: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide" | null;
            /** @enum {string|null} */
            settled: "confirmed" | "unanswered" | "recorded" | null;
            subject: string | null;
            /** @description Null unless titles were asked for. */
            title: string | null;
            /** @example natural-resources */
            unit: string | null;
            unitName: string | null;
            version: number;
            /** @example laojie */
            village: string | null;
            villageName: string | null;
        };
        ListedProceeding: {
            cases: string[];
            /** Format: date */
            endedOn: string | null;
            /** @example P2026-000001 */
            id: string;
            kind: string;
            /** Format: date */
            nextDue: string | null;
            /** Format: date */
            openedOn: string;
            overdue: boolean;
            phase: string;
            title: string;
        };
        LookedUpCase: {
            /** @description From another body, which it had been sent to (Art. 23). */
            cameBack?: {
                en: string;
                /** Format: date */
                on: string;
                where?: string;
                zh: string;
            }[];
            /**
             * Format: date
             * @description Answered, or brought to its close.
             */
            concludedOn?: string;
            dates: components["schemas"]["OwedDate"][];
            ending?: components["schemas"]["PersonEnding"];
            kind?: {
                /** @enum {string} */
                code: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand";
                en: string;
                zh: string;
            };
            /** @description What they were given to read: GET /v1/public/leaflets/{code}?hash=…. */
            leaflets?: components["schemas"]["PersonLeaflet"][];
            may: components["schemas"]["OpenToPerson"][];
            /**
             * @description The case in which it is dealt with together with another: that stands below, as far as it is theirs.
             * @example 2026-000002
             */
            mergedInto?: string;
            /** @description Facts noted on the matter, as they were written. Of one that goes on together with that of other people, those from before. */
            notes: {
                /** Format: date */
                on: string;
                text: string;
            }[];
            /** @example 2026-000001 */
            number: string;
            phase: {
                /** @enum {string} */
                code: "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
                en: string;
                zh: string;
            };
            promises: components["schemas"]["PersonPromise"][];
            /** @description Appointments to be received by a leader. */
            receptions?: components["schemas"]["PersonReception"][];
            /** @description Of a matter taken over from the old books: from where its days are known. */
            recorded?: {
                en: string;
                zh: string;
            };
            reviews: components["schemas"]["PersonReview"][];
            settled?: {
                en: string;
                /** Format: date */
                on: string;
                zh: string;
            };
            /** @description The station of a village goes with it: it was given to that on that day. */
            station?: {
                en: string;
                /** Format: date */
                on: string;
                zh: string;
            };
            terminated?: {
                en: string;
                /** Format: date */
                on: string;
                zh: string;
            };
            windows: components["schemas"]["PersonWindow"][];
        };
        LookUpAnswer: {
            cases: components["schemas"]["LookedUpCase"][];
            /** @example F2026-000001 */
            filing: string;
            /** @description Where a station filed it for them, and they consented to that. */
            onBehalf?: {
                /** Format: date */
                consentedOn: string;
                en: string;
                zh: string;
            };
            /** Format: date */
            receivedOn: string;
            wayAround?: components["schemas"]["WayAround"];
        };
        LookUpRequest: {
            /**
             * @description As it was handed out; capitals, spaces and hyphens do not matter.
             * @example 7K3M-9QXT-0B2C-HJ5V
             */
            queryCode: string;
        };
        MapCase: {
            lead: {
                /** @example lead-zhujia */
                code: string;
                name: string;
            } | null;
            listed: boolean;
            /** @example 2026-000001 */
            number: string;
            overdue: boolean;
            /** @enum {string} */
            phase: "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
            /** Format: date */
            settleBy: string;
            /** @enum {string|null} */
            settled: "confirmed" | "unanswered" | "recorded" | null;
            /** Format: date */
            signedOn: string | null;
            /** @description 倒排时间表 (plan H4). */
            timetable: {
                /** @description Whether it is that of its plan; else it is counted back from settleBy, and nobody owes it yet. */
                planned: boolean;
                steps: {
                    /** Format: date */
                    due: string;
                    overdue: boolean;
                    /** Format: date */
                    reachedOn: string | null;
                }[];
            };
            unit: {
                /** @example natural-resources */
                code: string;
                name: string;
            } | null;
        };
        /** @description As a screen may show it; null: not given. */
        MaskedContacts: {
            number: string;
            petitioners: {
                id: string;
                /** @example 老街村*** */
                maskedAddress: string | null;
                /** @example 张** */
                maskedName: string | null;
                /** @example 138****5678 */
                maskedPhone: string | null;
            }[];
        };
        MatterCluster: {
            /**
             * @description Null: from across the township.
             * @example zhujia
             */
            area: string | null;
            cases: string[];
            /** @description Proceedings that hold some of them already: others have come since. */
            joins: string[];
            name: string | null;
            /** @description Why they are proposed. */
            says: string;
            subject: string;
        };
        MatterClusters: {
            clusters: components["schemas"]["MatterCluster"][];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        Me: {
            /** @description What these posts allow, and where. */
            actions: {
                /** @enum {string} */
                action: "register-filing" | "register-inherited" | "list-cases" | "read-case" | "read-contact" | "read-ratings" | "read-rating-sums" | "write-text" | "attach" | "read-attachments" | "withdraw-attachment" | "approve-late-entry" | "read-own-inbox" | "read-own-duties" | "read-organisation" | "keep-organisation" | "keep-accounts" | "read-rules" | "import-ledger" | "export-lists" | "keep-subjects" | "keep-channels" | "keep-reception-days" | "set-subject" | "publish-rules" | "read-undelivered-mail" | "read-operations" | "reconcile" | "read-audit" | "read-payloads" | "read-campaigns" | "run-campaigns" | "file-return" | "draft-paper" | "approve-paper" | "open-proceeding" | "read-proceedings" | "take-part" | "keep-panels" | "read-assessments" | "read-good-practice" | "read-analysis" | "accept" | "decline" | "split" | "link-repeat" | "merge" | "mark-urgent" | "report-urgent" | "forward" | "assign" | "record-report" | "take-back" | "report-back" | "object" | "answer-objection" | "contest" | "decide-competence" | "serve-notice" | "entrust" | "return-entrustment" | "sign-for" | "form-team" | "set-plan" | "reach-milestone" | "note-progress" | "note-lead-attention" | "complete-clear" | "extend" | "issue-opinion" | "issue-reply" | "serve-opinion" | "serve-reply" | "hand-over" | "complete-errand" | "mediate" | "sign-agreement" | "record-breach" | "perform" | "request-review" | "request-final-review" | "withdraw-review" | "send-file" | "record-hearing" | "record-review" | "serve-review" | "assign-station" | "release-station" | "withdraw" | "ask-recusal" | "decide-recusal" | "explain" | "refer-aid" | "follow-up-aid" | "record-advice" | "hand-out-leaflet" | "appoint-reception" | "withdraw-reception" | "move-reception" | "record-reception" | "name-accused" | "clear-accused" | "conclude" | "ask-settled" | "answer-settled" | "put-on-file" | "take-up" | "reopen" | "list-for-supervision" | "remove-from-supervision" | "join-campaign" | "leave-campaign" | "correct-date";
                scopes: ("installation" | "own-unit" | "own-lead" | "own-reception" | "own-filing" | "self")[];
            }[];
            person: {
                /** @example person-12 */
                id: string;
                name: string;
            };
            /** @description Held or deputised today. */
            posts: {
                /** @enum {string} */
                capacity: "holder" | "deputy";
                /** @example office-director */
                code: string;
                /** @enum {string|null} */
                groupSeat: "head" | "deputy" | "member" | null;
                /** @enum {string} */
                role: "head" | "director" | "office" | "lead" | "unit" | "proxy" | "operator";
                title: string;
                /** @example natural-resources */
                unit: string | null;
                /** @example laojie */
                village: string | null;
            }[];
        };
        MeasuredTarget: {
            apart?: {
                confirmed: number;
                unanswered: number;
            };
            atLeastPercent: number;
            basis: string;
            code: string;
            /** @enum {string} */
            measure: "returns-received" | "duties-on-time" | "settled-of-reasonable" | "first-time-in-time" | "backlog-settled";
            met: boolean | null;
            of: number;
            /** @description Never rounded up; null while there is nothing to measure. */
            percent: number | null;
            reached: number;
            sample?: components["schemas"]["OutsideSample"];
            title: string;
        };
        MediationRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @enum {string} */
            outcome: "agreed" | "failed";
            /** @description The minutes. */
            text: string;
        };
        MergerRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Number of the other case
             * @example 2026-000002
             */
            into: string;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why it was sorted wrongly, where the other case was accepted as another kind or way. */
            text?: string;
        };
        Message: {
            /** @description Null for what concerns the office as a whole, as a calendar to be imported or a vacant post. */
            caseNumber: string | null;
            duty: {
                basis: string;
                /**
                 * Format: date
                 * @description The due date it speaks of.
                 */
                due: string;
                id: string;
                kind: string;
                overdue: boolean;
                state: string;
            } | null;
            id: string;
            /** @description The post by which it is yours. */
            post: string;
            /** Format: date-time */
            readAt: string | null;
            /** @description "holder", "deputy", "passed-upward" or "vacancy-alarm". */
            reason: string;
            /** @description Rung of the ladder that rang, "opened", "moved", "calendar-missing" or "post-vacant". */
            rung: string;
            /** Format: date-time */
            sentAt: string;
            /** @example 【已逾期】信访事项 2026-000001：书面告知 */
            title: string;
            urgent: boolean;
        };
        MilestoneRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * @description Step of the plan
             * @example 2026-000001/milestone/1
             */
            milestone: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        MovedDate: {
            /** @description Null where the one set of rules knows no such date. */
            from: {
                /** Format: date */
                due: string;
                /** @description Reaches into a year whose holidays are not published yet: it may move. */
                provisional: boolean;
            } | null;
            /** @example 2026-000001/handle/1 */
            id: string;
            /**
             * @description Kind of duty, or clock.
             * @example handle
             */
            kind: string;
            /** @description Null where the one set of rules knows no such date. */
            to: {
                /** Format: date */
                due: string;
                /** @description Reaches into a year whose holidays are not published yet: it may move. */
                provisional: boolean;
            } | null;
            /**
             * @description Owed by a post, a right of the person, or owed by a body outside.
             * @enum {string}
             */
            what: "duty" | "window" | "outside";
        };
        MovingDates: {
            cases: {
                dates: components["schemas"]["MovedDate"][];
                /** @example 2026-000001 */
                number: string;
            }[];
            /** @description Open cases looked through for this page. */
            examined: number;
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
        };
        NewAccount: {
            /**
             * @description Under which they sign in; for good.
             * @example mingzf
             */
            login: string;
            /**
             * @description Whose id that is: GET /v1/people
             * @example person-7
             */
            person: string;
        };
        NewArea: {
            /**
             * @description For good: nothing is given another.
             * @example huangdian
             */
            code: string;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            name: string;
        };
        NewBody: {
            /**
             * @description For good: nothing is given another.
             * @example lanxi-court
             */
            code: string;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            /** @enum {string} */
            level: "prefecture" | "county" | "township";
            name: string;
            /**
             * @description The body above it, which reviews
             * @example lanxi-city
             */
            superior: string | null;
        };
        NewHolding: {
            /** @enum {string} */
            capacity: "holder" | "deputy";
            eligibility?: components["schemas"]["Eligibility"] & unknown;
            /**
             * Format: date
             * @description The last day of it, which belongs to it; null: until further notice.
             * @example 2026-03-02
             */
            endsOn?: string | null;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            /**
             * @description Whose id that is: GET /v1/people
             * @example person-7
             */
            person: string;
            /**
             * @description The post
             * @example justice-head
             */
            post: string;
            /**
             * Format: date
             * @description The first day of it, in Asia/Shanghai.
             * @example 2026-03-02
             */
            startsOn: string;
        };
        NewPanelMember: {
            name: string;
            /**
             * @description By what they serve on panels: 两代表一委员, a grass-roots cadre, or a lawyer.
             * @enum {string}
             */
            serves: "people-deputy" | "party-delegate" | "cppcc-member" | "grassroots-cadre" | "lawyer";
            /**
             * @description Their unit or village committee
             * @example village-laojie
             */
            unit?: string;
        };
        NewPerson: {
            /**
             * Format: email
             * @description Where letters reach them; null: they read their inbox here.
             * @default null
             */
            email?: string | null;
            /** @description As it stands in lists and letters. */
            name: string;
            /**
             * @description Where short messages reach them, if a gateway is configured; null: nowhere.
             * @default null
             * @example 13800000000
             */
            phone?: string | null;
        };
        NewPost: {
            /**
             * @description For good: nothing is given another.
             * @example justice-head
             */
            code: string;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            /** @enum {string} */
            role: "head" | "director" | "office" | "lead" | "unit" | "proxy" | "operator";
            title: string;
            /**
             * @description The unit it belongs to
             * @example justice
             */
            unit: string | null;
            /**
             * @description The village it is of
             * @example laojie
             */
            village: string | null;
        };
        NewUnit: {
            /**
             * @description For good: nothing is given another.
             * @example justice
             */
            code: string;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            /**
             * @description The post that heads it
             * @example justice-head
             */
            headPost: string | null;
            name: string;
        };
        NewVillage: {
            /**
             * @description The work area it lies in
             * @example huangdian
             */
            area: string;
            /**
             * @description For good: nothing is given another.
             * @example laojie
             */
            code: string;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            name: string;
        };
        NoticeRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            /**
             * @description What it tells. Left out, the one notice the person still has to get.
             * @enum {string}
             */
            says?: "receipt" | "route" | "decline" | "transfer" | "extension";
            /** @description The notice as it was served. */
            text?: string;
            /**
             * @description How it was received. All but `signed` are practice, unverified: confirm locally.
             * @enum {string}
             */
            way: "signed" | "refused-with-witnesses" | "post-with-receipt" | "electronic-with-consent" | "public-notice";
        };
        NotificationChoice: {
            /**
             * @description Names of channels that bring you urgent messages too.
             * @example []
             */
            channels: string[];
            /**
             * @description What comes by e-mail: "all", urgent messages at once and the others in the morning’s digest; "urgent", those alone; "none". The inbox has everything in any case.
             * @enum {string}
             */
            mail: "all" | "urgent" | "none";
        };
        Notifications: {
            channels: string[];
            /** @description Whether an e-mail address of yours is kept; whoever keeps the accounts enters it. */
            hasAddress: boolean;
            /**
             * @description What comes by e-mail: "all", urgent messages at once and the others in the morning’s digest; "urgent", those alone; "none". The inbox has everything in any case.
             * @enum {string}
             */
            mail: "all" | "urgent" | "none";
            /** @description What is configured here and brings messages to persons. */
            offered: {
                /** @enum {string} */
                kind: "dingtalk" | "wecom" | "sms" | "webhook";
                /** @example short-messages */
                name: string;
                /** @description False where your telephone number is not kept. */
                reachesYou: boolean;
            }[];
        };
        ObjectionAnswerRequest: {
            /** @description Whether the sender agrees and takes it back. */
            agreed: boolean;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        ObjectionRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why it is not ours (Art. 23). */
            text: string;
        };
        OldLimit: {
            /** Format: date */
            answeredOn: string | null;
            /** @description The books do not say when it was accepted: reckoned from the day of receipt. */
            assumed: boolean;
            basis: string;
            /** @enum {string} */
            clock: "handle";
            /** Format: date */
            due: string;
            /** Format: date */
            from: string;
            /** @description Null where the books hold no answer. */
            kept: boolean | null;
            /** @enum {string} */
            pack: "national-2005" | "national-2022" | "zhejiang-2016";
        } | null;
        OpenDuties: {
            duties: components["schemas"]["OpenDuty"][];
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
        };
        OpenDuty: {
            basis: string;
            caseNumber: string | null;
            /** Format: date */
            due: string;
            id: string;
            kind: string;
            /** @description "statutory" stands in the law; "internal" is the office’s own target. */
            nature: string;
            /** Format: date */
            openedOn: string;
            overdue: boolean;
            /** @description The post that owes it. */
            owedBy: string;
            /** @description Reaches into a year whose holidays are not published yet: it may move. */
            provisional: boolean;
            /** @description As a campaign calls it; null where it is owed on a case. */
            title: string | null;
            /**
             * @description The campaign, the part in one or the circular on which it is owed.
             * @example C2019-0001.village.laojie
             */
            undertaking: string | null;
            undertakingTitle: string | null;
        };
        /** @description What the person can do themselves: POST /v1/own-reviews, …-answers, …-ratings, …-reception-withdrawals. An appointment on one of the days of GET /v1/public/channels: …-receptions. */
        OpenToPerson: {
            en: string;
            /**
             * Format: date
             * @description The last day, where there is one.
             */
            until?: string;
            /** @enum {string} */
            what: "request-review" | "request-final-review" | "answer-settled" | "rate" | "appoint-reception" | "withdraw-reception";
            zh: string;
        };
        Operations: {
            /** @description The last comparison of rows and workflows; null before the first. */
            lastReconciliation: {
                /** Format: date-time */
                begunAt: string;
                compared: number;
                /** Format: date-time */
                endedAt: string;
                /** @description The first hundred that nobody may guess about: docs/runbook.md says what to do. */
                left: {
                    /** @example 2026-000001 */
                    number: string;
                    /** @enum {string} */
                    why: "workflow-missing" | "stopped" | "row-ahead" | "journal" | "no-filing" | "no-answer" | "failed";
                }[];
                leftCount: number;
                /** @description The first hundred, with what differed. */
                repaired: {
                    drifts: ("missing" | "run" | "row" | "duties" | "due-dates" | "settings")[];
                    /** @example 2026-000001 */
                    number: string;
                }[];
                repairedCount: number;
            } | null;
            /** @description No post on their way has a holder; director and head were told. Give one a holder: POST /v1/holdings. */
            messagesToVacantPosts: {
                count: number;
                /** Format: date-time */
                oldest: string | null;
                posts: string[];
            };
            /** @description Registered, and not seen to live. */
            starting: {
                count: number;
                /** Format: date-time */
                oldest: string | null;
            };
            /** @description Not brought to an inbox yet. */
            undeliveredMessages: {
                count: number;
                /** Format: date-time */
                oldest: string | null;
            };
            /** @description Owed, or tried again after a failure. */
            unsentLetters: {
                count: number;
                /** Format: date-time */
                oldest: string | null;
            };
            /** @description The same of channels beside e-mail. */
            unsentToChannels: {
                count: number;
                /** Format: date-time */
                oldest: string | null;
            };
        };
        OpinionRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description An opinion answers every claim once. What is supported is promised in it, or said to be carried out already (Art. 32). */
            outcomes: {
                /**
                 * @description Supported, and done already: nothing of it is left to promise (Art. 32).
                 * @enum {boolean}
                 */
                carriedOut?: true;
                /**
                 * @description Claim of the case
                 * @example 2026-000001-C1
                 */
                claim: string;
                /** @enum {string} */
                outcome: "supported" | "reasonable-without-basis" | "not-supported";
            }[];
            /** @description What the text holds, as whoever approves it has read it (Art. 32). */
            parts: ("request" | "facts-and-reasons" | "decision" | "legal-basis" | "remedy")[];
            /**
             * @description What is promised in it, one by one: each opens a duty (plan H8).
             * @default []
             */
            promises?: {
                /**
                 * @description Post that carries it out
                 * @example natural-resources-head
                 */
                by: string;
                /** @description What is supported and carried out by it; left out, all of it. */
                claims?: string[];
                /**
                 * Format: date
                 * @description The day by which it is done.
                 * @example 2026-03-02
                 */
                due: string;
            }[];
            /**
             * @description The drafted opinion, as stored by POST …/texts
             * @example text-1
             */
            text: string;
        };
        OpinionServiceRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            /**
             * @description How it was received. All but `signed` are practice, unverified: confirm locally.
             * @enum {string}
             */
            way: "signed" | "refused-with-witnesses" | "post-with-receipt" | "electronic-with-consent" | "public-notice";
        };
        Organisation: {
            areas: {
                code: string;
                /** @description The post of the lead official who answers for it. */
                lead: string | null;
                name: string;
                villages: {
                    code: string;
                    name: string;
                }[];
            }[];
            bodies: {
                code: string;
                external: boolean;
                level: string;
                name: string;
                superior: string | null;
            }[];
            installation: {
                body: string;
                name: string;
                /** @description How often the organisation was changed. */
                version: number;
            } | null;
            posts: {
                code: string;
                /** @description Its seat in the leading group: head, deputy or member. */
                groupSeat: string | null;
                /** @description Today’s. Empty: the post is vacant. */
                holders: {
                    /** @enum {string} */
                    capacity: "holder" | "deputy";
                    name: string;
                    person: string;
                }[];
                role: string;
                title: string;
                unit: string | null;
                village: string | null;
            }[];
            units: {
                body: string;
                code: string;
                headPost: string | null;
                /** @description The post of the lead official in charge of its field. */
                lead: string | null;
                name: string;
            }[];
        };
        OrganisationChange: {
            code: string;
            /** @description That of the organisation now. */
            version: number;
        };
        /** @description The body that forwarded or assigned the matter, where one did. */
        Origin: {
            /**
             * @description The body it came from
             * @example lanxi-petition-office
             */
            from: string;
            /** @enum {string} */
            how: "forwarded" | "assigned";
            /**
             * Format: date
             * @description The day on which this body got it from there.
             * @example 2026-03-02
             */
            on: string;
            /**
             * Format: date
             * @description Of an assigned matter: the day by which a report is asked for (Art. 22(3)).
             * @example 2026-03-02
             */
            reportBackOn?: string;
        };
        /** @description What a body outside owes, and by when: shown, and without a ladder (decision 13). */
        OutsideDate: {
            about: string;
            basis: string;
            /** @example lanxi-city */
            body: string | null;
            /** @enum {string} */
            clock: "register" | "notify" | "object" | "report-back" | "handle" | "request-review" | "decide-review" | "request-final-review" | "decide-final-review";
            /** Format: date */
            doneOn?: string;
            /** Format: date */
            due: string;
            /** Format: date */
            from: string;
            provisional: boolean;
            steps: {
                [key: string]: unknown;
            }[];
        };
        OutsideSample: {
            again: number;
            drawn: number;
            judged: number;
        };
        OwedDate: {
            basis: string;
            /** @description The body outside that owes it. */
            by?: string;
            /** Format: date */
            doneOn?: string;
            /** Format: date */
            due: string;
            en: string;
            /** @description The holidays of that year are not published yet: the day may still move. */
            provisional: boolean;
            /** @enum {string} */
            what: "notice" | "opinion" | "reply" | "extension-notice" | "review-opinion" | "final-review-opinion";
            zh: string;
        };
        OwnData: {
            /** @enum {string} */
            channel: "counter" | "letter" | "phone" | "fax" | "online" | "referred";
            claims: string[];
            /** @example F2026-000001 */
            filing: string;
            /** @description Where a station filed it for you: the day on which you consented to that. */
            onBehalf: {
                /** Format: date */
                consentedOn: string;
                en: string;
                zh: string;
            } | null;
            /** @description How many others brought it with you; of them nothing is told. */
            others: number;
            /** @description As you gave it; null: not given. */
            petitioner: {
                address: string | null;
                /** @example F2026-000001-P1 */
                id: string;
                name: string | null;
                phone: string | null;
            };
            ratings: {
                /** @example 2026-000001 */
                case: string;
                /** @enum {string} */
                of: "office" | "unit";
                /** Format: date */
                ratedOn: string;
                /** @enum {string} */
                rating: "satisfied" | "mostly-satisfied" | "dissatisfied";
                words: string | null;
            }[];
            /** Format: date */
            receivedOn: string;
            /** Format: date-time */
            registeredAt: string;
            /** @description What you said later, as it is kept. */
            said: {
                /** @example 2026-000001 */
                case: string;
                en: string;
                text: string;
                what: string;
                /** Format: date-time */
                writtenAt: string;
                zh: string;
            }[];
            title: string;
            words: string;
        };
        OwnDataRequest: {
            /**
             * @description Your name, where you gave no telephone, or several gave the same.
             * @example 张小明
             */
            name?: string;
            /**
             * @description The telephone you gave, however it is written.
             * @example 138 0000 1234
             */
            phone?: string;
            /**
             * @description As it was handed out; capitals, spaces and hyphens do not matter.
             * @example 7K3M-9QXT-0B2C-HJ5V
             */
            queryCode: string;
        };
        OwnFilingAnswer: {
            /** @example 2026-000001 */
            case: string;
            dates: components["schemas"]["OwedDate"][];
            /** @example F2026-000001 */
            filing: string;
            next: {
                en: string;
                zh: string;
            };
            /** @example 7K3M-9QXT-0B2C-HJ5V */
            queryCode: string;
            wayAround?: components["schemas"]["WayAround"] & unknown;
        };
        OwnFilingRequest: {
            /** @description Which official or office, in your own words: nobody has to know a code. */
            about?: string;
            /**
             * @description It is about an official or an office: it is kept as a report on officials is, and whoever it is about gets no part in it once the office has found out who that is (Art. 30).
             * @enum {boolean}
             */
            aboutOfficial?: true;
            /** @description What you ask for, one by one: each is answered. Else the title is. */
            claims?: string[];
            jointVisit?: components["schemas"]["JointVisit"];
            /** @description You, and whoever brings it with you. Give a telephone, or else your name: besides the query code one of them is asked for when you want to do more than follow it. */
            petitioners: components["schemas"]["Petitioner"][];
            /** @description What it is about, in a few words. */
            title: string;
            /**
             * @description The village, as GET /v1/public/channels lists them
             * @example laojie
             */
            village?: string;
            /** @description What happened, and what you ask for. */
            words: string;
        };
        OwnPassword: {
            new: string;
            old: string;
        };
        OwnRating: {
            /**
             * @description Which matter: the look-up shows its number
             * @example 2026-000001
             */
            case: string;
            /**
             * @description Your name, where you gave no telephone, or several gave the same.
             * @example 张小明
             */
            name?: string;
            /**
             * @description Whose work: of the petition office, or of the unit that has the matter.
             * @enum {string}
             */
            of: "office" | "unit";
            /**
             * @description The telephone you gave, however it is written.
             * @example 138 0000 1234
             */
            phone?: string;
            /**
             * @description As it was handed out; capitals, spaces and hyphens do not matter.
             * @example 7K3M-9QXT-0B2C-HJ5V
             */
            queryCode: string;
            /** @enum {string} */
            rating: "satisfied" | "mostly-satisfied" | "dissatisfied";
            /** @description What the director and the head are to read; not who you are. */
            words?: string;
        };
        OwnRatingKept: {
            /** @example 2026-000001 */
            case: string;
            /** @enum {string} */
            of: "office" | "unit";
            /** @enum {string} */
            rating: "satisfied" | "mostly-satisfied" | "dissatisfied";
            /**
             * Format: date
             * @description The last day on which you can change it.
             */
            until: string;
        };
        OwnReceptionRequest: {
            /**
             * @description Which matter: the look-up shows its number
             * @example 2026-000001
             */
            case: string;
            /**
             * @description Your name, where you gave no telephone, or several gave the same.
             * @example 张小明
             */
            name?: string;
            /**
             * @description The telephone you gave, however it is written.
             * @example 138 0000 1234
             */
            phone?: string;
            /**
             * @description As it was handed out; capitals, spaces and hyphens do not matter.
             * @example 7K3M-9QXT-0B2C-HJ5V
             */
            queryCode: string;
            /**
             * @description The reception day, of GET /v1/public/channels
             * @example 0b9f7a52-5f5c-4a55-9a0e-2f1f0a3e9d10
             */
            reception: string;
        };
        OwnReceptionWithdrawal: {
            /**
             * @description Which matter: the look-up shows its number
             * @example 2026-000001
             */
            case: string;
            /**
             * @description Your name, where you gave no telephone, or several gave the same.
             * @example 张小明
             */
            name?: string;
            /**
             * @description The telephone you gave, however it is written.
             * @example 138 0000 1234
             */
            phone?: string;
            /**
             * @description As it was handed out; capitals, spaces and hyphens do not matter.
             * @example 7K3M-9QXT-0B2C-HJ5V
             */
            queryCode: string;
        };
        OwnReviewRequest: {
            /**
             * @description Which matter: the look-up shows its number
             * @example 2026-000001
             */
            case: string;
            /**
             * @description Your name, where you gave no telephone, or several gave the same.
             * @example 张小明
             */
            name?: string;
            /**
             * @description The telephone you gave, however it is written.
             * @example 138 0000 1234
             */
            phone?: string;
            /**
             * @description As it was handed out; capitals, spaces and hyphens do not matter.
             * @example 7K3M-9QXT-0B2C-HJ5V
             */
            queryCode: string;
            /** @description What you ask for, and why. */
            words: string;
        };
        OwnSettlementAnswer: {
            /**
             * @description Which matter: the look-up shows its number
             * @example 2026-000001
             */
            case: string;
            /**
             * @description Your name, where you gave no telephone, or several gave the same.
             * @example 张小明
             */
            name?: string;
            /**
             * @description The telephone you gave, however it is written.
             * @example 138 0000 1234
             */
            phone?: string;
            /**
             * @description As it was handed out; capitals, spaces and hyphens do not matter.
             * @example 7K3M-9QXT-0B2C-HJ5V
             */
            queryCode: string;
            settled: boolean;
            words?: string;
        };
        OwnStepDone: {
            /** @example 2026-000001 */
            case: string;
            done: {
                /** @enum {string} */
                code: "request-review" | "request-final-review" | "answer-settled" | "rate" | "appoint-reception" | "withdraw-reception";
                en: string;
                zh: string;
            };
            /** @description What happens with it now. */
            next: {
                en: string;
                zh: string;
            };
            /**
             * Format: date
             * @description The day it counts for.
             */
            on: string;
            /** @description The body it is handed on to, where there is one. */
            where: string | null;
        };
        PanelMember: {
            id: string;
            /** Format: date */
            leftOn: string | null;
            name: string;
            /**
             * @description By what they serve on panels: 两代表一委员, a grass-roots cadre, or a lawyer.
             * @enum {string}
             */
            serves: "people-deputy" | "party-delegate" | "cppcc-member" | "grassroots-cadre" | "lawyer";
            /** @example village-laojie */
            unit: string | null;
        };
        PanelMemberAdded: {
            id: string;
        };
        PanelMemberLeft: {
            id: string;
            /** Format: date */
            leftOn: string;
        };
        PanelMembers: {
            members: components["schemas"]["PanelMember"][];
        };
        Payloads: {
            payloads: {
                data?: string;
                metadata?: {
                    [key: string]: string;
                };
            }[];
        };
        People: {
            people: {
                name: string;
                /** @example person-7 */
                person: string;
                /** @description Whether they have an account that is not disabled. */
                signsIn: boolean;
            }[];
        };
        PerformanceRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description What was promised
             * @example 2026-000001/promise/1
             */
            promise: string;
            /** @description What shows that it was done. */
            text: string;
        };
        Person: {
            /** @example person-7 */
            person: string;
        };
        PersonChange: {
            /**
             * Format: email
             * @description Where letters reach them; null: they read their inbox here.
             */
            email?: string | null;
            /** @description As it stands in lists and letters. */
            name?: string;
            /**
             * @description Where short messages reach them, if a gateway is configured; null: nowhere.
             * @example 13800000000
             */
            phone?: string | null;
        };
        PersonEnding: {
            /** @enum {string} */
            code: "opinion" | "reply" | "routed" | "handed-over" | "agreement" | "errand-done" | "mediation-failed" | "declined" | "transferred" | "returned" | "reported-back" | "merged" | "withdrawn";
            /** @description Which matter ended before; by number only where it is their own. */
            earlier?: {
                /** @example 2026-000001 */
                case?: string;
                en: string;
                zh: string;
            };
            en: string;
            route?: {
                /** @enum {string} */
                code: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
                en: string;
                zh: string;
            };
            /** @description The body that deals with it. */
            where?: string;
            why?: {
                en: string;
                zh: string;
            };
            zh: string;
        };
        PersonLeaflet: {
            /** @example labour-arbitration */
            code: string;
            hash: string;
            /** Format: date */
            on: string;
            title: string;
            way: {
                /** @enum {string} */
                code: "in-hand" | "read-out" | "by-post" | "electronic";
                en: string;
                zh: string;
            };
        };
        PersonPromise: {
            /** Format: date */
            due: string;
            en: string;
            /** Format: date */
            madeOn: string;
            /** @description There where nobody owes it any more, and why. */
            overtaken?: {
                en: string;
                zh: string;
            };
            /** Format: date */
            performedOn?: string;
            zh: string;
        };
        PersonReception: {
            closesAt: string;
            /** Format: date */
            day: string;
            /** @description From which day it was moved, when, and why. */
            moved: {
                /** Format: date */
                from: string;
                /** Format: date */
                on: string;
                why: string;
            }[];
            opensAt: string;
            place: string;
            /** @description The post that receives, by its title. */
            receives: string;
            stands: {
                /** @enum {string} */
                code: "awaited" | "held" | "not-come" | "withdrawn";
                en: string;
                zh: string;
            };
        };
        PersonReview: {
            decided?: {
                /** @enum {string} */
                code: "upheld" | "changed" | "sent-back";
                en: string;
                /** Format: date */
                on: string;
                zh: string;
            };
            /**
             * Format: date
             * @description Where it was asked at this office: when that body was sent it. Its time runs from then.
             */
            handedOnOn?: string;
            /** @enum {string} */
            level: "review" | "final-review";
            /** Format: date */
            requestedOn: string;
            /**
             * Format: date
             * @description When the person took the request back.
             */
            withdrawnOn?: string;
        };
        PersonWindow: {
            basis: string;
            en: string;
            /** Format: date */
            lastDay: string;
            open: boolean;
            provisional: boolean;
            /** @enum {string} */
            what: "request-review" | "request-final-review";
            /** @description The body at which it is asked for. */
            where: string | null;
            zh: string;
        };
        /** @description Somebody who brings the matter. Leave out what they did not give: where name or address is unclear no written notice is owed (Art. 23). Write nothing here about anybody’s conduct, whereabouts or relations. */
        Petitioner: {
            address?: string;
            name?: string;
            phone?: string;
        };
        PlanRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /** @description The day of each step, in order. Left out, they are counted back from the day by which the matter has to be dealt with (plan H4). */
            milestones?: string[];
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description The plan: what is done, step by step. */
            text: string;
        };
        PostChange: {
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            title: string;
        };
        Problem: {
            /** @description What may be done with the case instead. */
            allowed?: ("accept" | "decline" | "split" | "link-repeat" | "merge" | "mark-urgent" | "report-urgent" | "forward" | "assign" | "record-report" | "take-back" | "report-back" | "object" | "answer-objection" | "contest" | "decide-competence" | "serve-notice" | "entrust" | "return-entrustment" | "sign-for" | "form-team" | "set-plan" | "reach-milestone" | "note-progress" | "note-lead-attention" | "complete-clear" | "extend" | "issue-opinion" | "issue-reply" | "serve-opinion" | "serve-reply" | "hand-over" | "complete-errand" | "mediate" | "sign-agreement" | "record-breach" | "perform" | "request-review" | "request-final-review" | "withdraw-review" | "send-file" | "record-hearing" | "record-review" | "serve-review" | "assign-station" | "release-station" | "withdraw" | "ask-recusal" | "decide-recusal" | "explain" | "refer-aid" | "follow-up-aid" | "record-advice" | "hand-out-leaflet" | "appoint-reception" | "withdraw-reception" | "move-reception" | "record-reception" | "name-accused" | "clear-accused" | "conclude" | "ask-settled" | "answer-settled" | "put-on-file" | "take-up" | "reopen" | "list-for-supervision" | "remove-from-supervision" | "join-campaign" | "leave-campaign" | "correct-date")[];
            /** @description Stable: tell problems apart by this. */
            code: string;
            /** @description One sentence that says what to do next. */
            detail: string;
            /** @description Name this to the operator: the log holds it too. */
            errorId?: string;
            /** @description What is wrong with which part of the request. */
            fields?: {
                message: string;
                path: string;
            }[];
            /** @description The rule a refusal rests on. */
            rule?: string;
            status: number;
            title: string;
            /** @example urn:anjie:problem:not-signed-in */
            type: string;
        };
        Proceeding: {
            basis: string;
            /** @example C2019-0001 */
            campaign: string | null;
            cases: string[];
            /** @example C2019-0001.fortnightly-circular.2 */
            circular: string | null;
            /** @description Of an acceptance in a campaign: what that accepts by, and no more. */
            criteria: ("closing-gate" | "promises-kept" | "served" | "person-asked" | "rating-sample")[] | null;
            duties: components["schemas"]["UndertakingDuty"][];
            /** Format: date */
            endedOn: string | null;
            /** @example P2026-000001 */
            id: string;
            kind: string;
            opened: {
                answers: {
                    [key: string]: string | number | string[];
                };
                /** @example p1 */
                by: string;
                /** Format: date */
                on: string;
                text: string | null;
            };
            /** Format: date */
            openedOn: string;
            parties: {
                [key: string]: string[];
            };
            phase: string;
            /** @description By which it can go on now. */
            steps: string[];
            taken: {
                answers: {
                    [key: string]: string | number | string[];
                };
                /** @example p1 */
                by: string;
                /** Format: date */
                on: string;
                /** @example laojie-head */
                post: string;
                step: string;
                text: string | null;
            }[];
            title: string;
            /** @description 0 while it is being started. */
            version: number;
        };
        ProceedingOfCase: {
            /** Format: date */
            endedOn: string | null;
            /** @example P2026-000001 */
            id: string;
            kind: string;
            /** Format: date */
            openedOn: string;
            phase: string;
            title: string;
        };
        ProceedingOpened: {
            /** @example P2026-000001 */
            id: string;
            /** Format: date */
            openedOn: string;
            title: string;
        };
        ProceedingOpening: {
            /**
             * @description Choices, days, working days or numbers: docs/proceedings.md says which.
             * @default {}
             */
            answers?: {
                [key: string]: string | number | string[];
            };
            /**
             * @description The campaign it belongs to
             * @example C2019-0001
             */
            campaign?: string;
            /** @default [] */
            cases?: string[];
            /**
             * @description The circular it follows from, which names the post (plan H9)
             * @example C2019-0001.fortnightly-circular.2
             */
            circular?: string;
            /**
             * @description docs/proceedings.md
             * @enum {string}
             */
            kind: "supervision-slip" | "review-group" | "hearing" | "appraisal" | "acceptance" | "refusal-sample" | "good-practice" | "proposal-to-improve" | "proposal-of-accountability" | "failing-leadership" | "heads-review" | "leaders-round" | "expert-answer" | "yearly-report" | "policy-cluster";
            /**
             * @description By the name of the part, the posts that have it.
             * @default {}
             */
            parties?: {
                [key: string]: string[];
            };
            /** @description About the matter and what is owed; nobody is watched, and no journey is told. */
            text: string;
        };
        Proceedings: {
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
            proceedings: components["schemas"]["ListedProceeding"][];
        };
        ProceedingsOfCase: {
            proceedings: components["schemas"]["ProceedingOfCase"][];
        };
        ProceedingStep: {
            /**
             * @description Choices, days, working days or numbers: docs/proceedings.md says which.
             * @default {}
             */
            answers?: {
                [key: string]: string | number | string[];
            };
            /** @description The version you saw: if it is at another one, the step is refused. */
            expectedVersion?: number;
            /**
             * Format: date
             * @description The day on which it happened, Asia/Shanghai.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description The post of yours for which you take it
             * @example laojie-head
             */
            post: string;
            step: string;
            /** @description About the matter and what is owed; nobody is watched, and no journey is told. */
            text?: string;
        };
        ProgressRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Facts on the matter; the people concerned may read it (V3). */
            text: string;
        };
        ProposedCorrection: {
            /** @description What changed it, as far as it is open to you. */
            added: string[];
            code: string;
            counted: number;
            gone: string[];
            of?: string;
            /** @enum {string} */
            part: "township" | "intake" | "duties" | "lead" | "village" | "returns" | "post" | "target" | "closing";
            would: number;
        };
        ProposedCorrections: {
            proposed: components["schemas"]["ProposedCorrection"][];
        };
        ProvisionalDates: {
            cases: {
                dates: {
                    /** Format: date */
                    due: string;
                    /** @example 2026-000001/handle/1 */
                    id: string;
                    /**
                     * @description Kind of duty, or clock.
                     * @example handle
                     */
                    kind: string;
                    /**
                     * @description Owed by a post, a right of the person, or owed by a body outside.
                     * @enum {string}
                     */
                    what: "duty" | "window" | "outside";
                    /** @description Not published, and it rests on them. */
                    years: number[];
                }[];
                /** @example 2026-000001 */
                number: string;
            }[];
            /** @description Open cases looked through for this page. */
            examined: number;
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
        };
        PublicChannels: {
            channels: {
                address: string;
                hours: string;
                online: string;
                phones: string[];
                post: string;
                rights: string[];
                steps: string[];
            } | null;
            office: string | null;
            /** Format: date */
            publishedOn: string | null;
            /** @description From today on. */
            receptionDays: {
                /** @example 11:30 */
                closesAt: string;
                /** Format: date */
                day: string;
                /** @description Whether there is an appointment left. */
                free: boolean;
                /** @example 0b9f7a52-5f5c-4a55-9a0e-2f1f0a3e9d10 */
                id: string;
                /** @example 09:00 */
                opensAt: string;
                place: string;
                /** @description The post that receives, by its title (O4). */
                receives: string;
            }[];
            /** @description 0 before anything was published. */
            version: number;
            /** @description By their codes a matter says to which it belongs. */
            villages: {
                /** @example laojie */
                code: string;
                name: string;
            }[];
        };
        PublicNotices: {
            /** @description Those that run (T4). */
            campaigns: {
                phases: {
                    /** Format: date */
                    from: string;
                    /** @description Whether it runs today. */
                    now: boolean;
                    /** @description Null where what was written holds a number by which somebody is known. */
                    title: string | null;
                    /** Format: date */
                    to: string;
                    /** @description What is shown in it and when people are received, and not who owes it. */
                    what: string[];
                }[];
                /** @description Null where what was written holds a number by which somebody is known. */
                title: string | null;
            }[];
            /** @description What was published of hearings and appraisals, by consent (T2). */
            hearings: {
                /** Format: date */
                heldOn: string | null;
                text: string;
                /** @example 听证 */
                title: string;
            }[];
            /** @description As the director announced them: when and where (T2). */
            hearingsToCome: {
                /** Format: date */
                heldOn: string;
                text: string;
                title: string;
            }[];
            /** @description Where something was shown in the past year, the newest first (T4). */
            shown: {
                /** @description Null where what was written holds a number by which somebody is known. */
                campaign: string | null;
                /** Format: date */
                on: string;
                /** @description Null where what was written holds a number by which somebody is known. */
                where: string | null;
            }[];
        };
        RatingSums: {
            /** @description Sums grow by so many at once and are none of fewer, so that nobody is found out by one. */
            fewest: number;
            sums: {
                counts: {
                    dissatisfied: number;
                    "mostly-satisfied": number;
                    satisfied: number;
                };
                /** @enum {string} */
                of: "office" | "unit";
                unit: {
                    /** @example natural-resources */
                    code: string;
                    name: string;
                } | null;
            }[];
        };
        Readiness: {
            /** @enum {string} */
            database: "ok" | "no answer";
            ready: boolean;
            /** @enum {string} */
            workflowService: "ok" | "no answer";
        };
        ReceivedReportRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description What the other body reports. */
            text: string;
        };
        ReceptionDay: {
            cancelled: boolean;
            capacity: number;
            /** @example 11:30 */
            closesAt: string;
            /** Format: date */
            day: string;
            /** @example 0b9f7a52-5f5c-4a55-9a0e-2f1f0a3e9d10 */
            id: string;
            /** @example 09:00 */
            opensAt: string;
            place: string;
            /** @example lead-zhujia */
            post: string;
            /** @description The post that receives, by its title (O4). */
            receives: string;
            taken: number;
        };
        ReceptionDayRequest: {
            /** @description Appointments at most. */
            capacity: number;
            closesAt: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            day: string;
            opensAt: string;
            place: string;
            /**
             * @description The post that receives: a lead official or the head
             * @example lead-zhujia
             */
            post: string;
        };
        ReceptionDays: {
            receptionDays: components["schemas"]["ReceptionDay"][];
        };
        ReceptionMoveRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description The reception day, of GET /v1/public/channels
             * @example 0b9f7a52-5f5c-4a55-9a0e-2f1f0a3e9d10
             */
            reception: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            /** @description Why it is another day: the person reads it. */
            text: string;
        };
        ReceptionRecordRequest: {
            /** @description Whoever does not come loses nothing, and nobody counts it. */
            came: boolean;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            /** @description What was said and agreed. */
            text?: string;
        };
        ReceptionRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description The reception day, of GET /v1/public/channels
             * @example 0b9f7a52-5f5c-4a55-9a0e-2f1f0a3e9d10
             */
            reception: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
        };
        ReceptionWithdrawalRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
        };
        Recipient: {
            /** @description The opinion or reply of this round. */
            answer?: {
                /** Format: date */
                on: string;
                /** @enum {string} */
                way: "signed" | "refused-with-witnesses" | "post-with-receipt" | "electronic-with-consent" | "public-notice";
            };
            /** @example F2026-000001-P1 */
            id: string;
            /**
             * Format: date
             * @description Since when they bring it here, whose own case was merged into this one.
             */
            joinedOn?: string;
            /** @example 张** */
            maskedName: string | null;
            notices: {
                /** Format: date */
                on: string;
                /**
                 * Format: date
                 * @description When the matter came back from where it said that it went.
                 */
                overtakenOn?: string;
                /** @enum {string} */
                says: "receipt" | "route" | "decline" | "transfer" | "extension";
                /** @enum {string} */
                way: "signed" | "refused-with-witnesses" | "post-with-receipt" | "electronic-with-consent" | "public-notice";
            }[];
            reachable: boolean;
            /** Format: date */
            withdrawnOn?: string;
        };
        /** @description Of a matter that was taken over from the old books as closed and settled: what these say. Nothing of it was done here. */
        RecordedCase: {
            /**
             * @description Whether the books say when it was accepted. Where they do not, `acceptedOn` is the day of its receipt, which is assumed, and the limit is reckoned from there.
             * @enum {string}
             */
            acceptance: "in-the-books" | "assumed-from-receipt";
            /** @description One of the texts of the case. */
            answer?: string;
            /** Format: date */
            answeredOn?: string;
            /**
             * Format: date
             * @description When it was closed, as the books say.
             */
            endedOn: string;
            /**
             * @description Whether the limit of the law, which stands in `duties`, was kept: `not-known` where the books do not say when the person was answered, `none` where no limit ran.
             * @enum {string}
             */
            limit: "kept" | "late" | "not-known" | "none";
        };
        RecusalDecisionRequest: {
            /**
             * @description Only of the head of the body: what the body above decided, as it was told here.
             * @enum {string}
             */
            decidedBy?: "body-above";
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            granted: boolean;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Member of staff
             * @example person-12
             */
            person: string;
        };
        RecusalRequest: {
            /** @enum {string} */
            askedBy: "person-concerned" | "staff";
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Member of staff
             * @example person-12
             */
            person: string;
        };
        ReopeningRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why. */
            text: string;
        };
        RepeatRequest: {
            /**
             * @description Number of the other case
             * @example 2026-000002
             */
            earlier: string;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        ReplyRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description What is promised in it, one by one: each opens a duty (plan H8).
             * @default []
             */
            promises?: {
                /**
                 * @description Post that carries it out
                 * @example natural-resources-head
                 */
                by: string;
                /**
                 * Format: date
                 * @description The day by which it is done.
                 * @example 2026-03-02
                 */
                due: string;
            }[];
            /** @enum {string} */
            result: "adopted" | "partly-adopted" | "not-adopted" | "carried-out" | "answered";
            /**
             * @description The drafted reply, as stored by POST …/texts
             * @example text-1
             */
            text: string;
        };
        ReplyServiceRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            /**
             * @description How it was received. All but `signed` are practice, unverified: confirm locally.
             * @enum {string}
             */
            way: "signed" | "refused-with-witnesses" | "post-with-receipt" | "electronic-with-consent" | "public-notice";
        };
        ReviewDecisionRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @enum {string} */
            outcome: "upheld" | "changed" | "sent-back";
            /** @description Changed, it says what stands of the claims it speaks of; else nothing. */
            outcomes?: {
                /**
                 * @description Supported, and done already: nothing of it is left to promise (Art. 32).
                 * @enum {boolean}
                 */
                carriedOut?: true;
                /**
                 * @description Claim of the case
                 * @example 2026-000001-C1
                 */
                claim: string;
                /** @enum {string} */
                outcome: "supported" | "reasonable-without-basis" | "not-supported";
            }[];
            /**
             * @description What is promised in it, one by one: each opens a duty (plan H8).
             * @default []
             */
            promises?: {
                /**
                 * @description Post that carries it out
                 * @example natural-resources-head
                 */
                by: string;
                /** @description What is supported and carried out by it; left out, all of it. */
                claims?: string[];
                /**
                 * Format: date
                 * @description The day by which it is done.
                 * @example 2026-03-02
                 */
                due: string;
            }[];
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            /** @description The review opinion. */
            text: string;
        };
        ReviewFileRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
        };
        ReviewRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
        };
        ReviewServiceRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            /**
             * @description How it was received. All but `signed` are practice, unverified: confirm locally.
             * @enum {string}
             */
            way: "signed" | "refused-with-witnesses" | "post-with-receipt" | "electronic-with-consent" | "public-notice";
        };
        ReviewWithdrawalRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            /** @description The own word of the petitioner. */
            text: string;
        };
        RulePacks: {
            packs: {
                /** @description Open cases that go by another version of it. */
                behind: number;
                /** @description Open cases that go by this version. */
                cases: number;
                hash: string;
                /** @example national-2022 */
                id: string;
                /** Format: date */
                inForceFrom: string;
                title: string;
            }[];
        };
        SettlementAnswerRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            settled: boolean;
            /** @description What the person said. */
            text?: string;
        };
        SettlementQuestionRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
        };
        ShutOut: {
            accused: string[];
            accusedUnits: string[];
            recusals: {
                /**
                 * @description Left out for whoever it is about.
                 * @enum {string}
                 */
                askedBy?: "person-concerned" | "staff";
                /** Format: date */
                askedOn: string;
                decided?: {
                    /** @example person-3 */
                    by: string;
                    /** @enum {string} */
                    decidedBy?: "body-above";
                    granted: boolean;
                    /** Format: date */
                    on: string;
                };
                /**
                 * Format: date
                 * @description With a case that was taken in.
                 */
                joinedOn?: string;
                /** @example person-3 */
                person: string;
                /** @description What they held when it was asked. */
                posts: string[];
                /**
                 * @description Decided in the case this one was merged into (decision 38).
                 * @enum {boolean}
                 */
                wentAlong?: true;
            }[];
        };
        SignatureRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        SignIn: {
            login: string;
            password: string;
        };
        SortingBoard: {
            cases: components["schemas"]["BoardCase"][];
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
        };
        SplitRequest: {
            /** @description Claims that go a way of their own; at least one stays (decision 1). */
            claims: string[];
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        StationAssignmentRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description The village whose station goes with the matter
             * @example laojie
             */
            village: string;
        };
        StationReleaseRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        Stations: {
            stations: {
                area: {
                    code: string;
                    name: string;
                };
                /**
                 * @description What is missing in the village: the station, or anybody who is its proxy.
                 * @enum {string|null}
                 */
                lacks: "station" | "proxy" | null;
                lacksName: string | null;
                posts: {
                    /** @example laojie-proxy */
                    post: string;
                    proxies: {
                        /** @enum {string} */
                        capacity: "holder" | "deputy";
                        eligibility: components["schemas"]["Eligibility"];
                        eligibilityName: string | null;
                        holding: string;
                        name: string;
                        /** @example person-7 */
                        person: string;
                        /** Format: date */
                        since: string;
                    }[];
                    title: string;
                    vacant: boolean;
                }[];
                village: {
                    code: string;
                    name: string;
                };
            }[];
            /** @description Of the organisation: how often it was changed. */
            version: number;
        };
        StoredText: {
            /** @example person-3 */
            author: string;
            /** @description Keyed: the case’s history names the text by it. */
            hash: string;
            id: string;
            /** @enum {string} */
            kind: "claim" | "about" | "notice" | "slip" | "earlier-matter" | "merging-reason" | "opinion" | "reply" | "urgent-report" | "received-report" | "taking-back-reason" | "conclusion-report" | "objection" | "return-reason" | "campaign-leaving" | "plan" | "progress" | "lead-attention" | "history" | "handling" | "extension-reason" | "advice" | "explanation" | "aid-answer" | "errand-report" | "mediation-minutes" | "agreement" | "breach" | "withdrawal" | "review-request" | "hearing-minutes" | "review-opinion" | "performance-proof" | "settlement-answer" | "reopening-reason" | "supervision-reason" | "correction-reason" | "clearing-reason" | "answer-in-books" | "reception-reason" | "reception-minutes";
            /** Format: date-time */
            writtenAt: string;
        };
        SubjectAnalysed: {
            /** @description In their fixed order. Null where a subject holds so much that its places would stand there by their numbers alone. */
            areas: {
                /** @example zhujia */
                area: string | null;
                /**
                 * @description Opens the list of exactly these cases.
                 * @example /v1/cases?counted=true&subject=%E5%9F%8E%E4%B9%A1%E5%BB%BA%E8%AE%BE
                 */
                cases: string;
                matters: number;
                name: string | null;
                /** @description Those in which there is one at least. */
                periods: {
                    /**
                     * @description Opens the list of exactly these cases.
                     * @example /v1/cases?counted=true&subject=%E5%9F%8E%E4%B9%A1%E5%BB%BA%E8%AE%BE
                     */
                    cases: string;
                    matters: number;
                    period: string;
                }[];
                villages: {
                    /**
                     * @description Opens the list of exactly these cases.
                     * @example /v1/cases?counted=true&subject=%E5%9F%8E%E4%B9%A1%E5%BB%BA%E8%AE%BE
                     */
                    cases: string;
                    matters: number;
                    name: string;
                    /** @description Those in which there is one at least. */
                    periods: {
                        /**
                         * @description Opens the list of exactly these cases.
                         * @example /v1/cases?counted=true&subject=%E5%9F%8E%E4%B9%A1%E5%BB%BA%E8%AE%BE
                         */
                        cases: string;
                        matters: number;
                        period: string;
                    }[];
                    /** @example laojie */
                    village: string;
                }[];
            }[] | null;
            /**
             * @description Opens the list of exactly these cases.
             * @example /v1/cases?counted=true&subject=%E5%9F%8E%E4%B9%A1%E5%BB%BA%E8%AE%BE
             */
            cases: string;
            matters: number;
            parent: string | null;
            /** @description Those in which there is one at least. */
            periods: {
                /**
                 * @description Opens the list of exactly these cases.
                 * @example /v1/cases?counted=true&subject=%E5%9F%8E%E4%B9%A1%E5%BB%BA%E8%AE%BE
                 */
                cases: string;
                matters: number;
                period: string;
            }[];
            /** @description Null: nobody has said. */
            subject: string | null;
        };
        Subjects: {
            subjects: {
                parent: string | null;
                path: string;
                /** @description The unit competent for it; null: that of the subject above it (plan H3). */
                unit: string | null;
            }[];
        };
        SubjectsAdded: {
            /** @description Subjects that were not there before, parents counted. */
            added: number;
            /** @description Rows whose levels have a gap, or too many. */
            refused: number[];
            /** @description Of the file. */
            rows: number;
        };
        SubjectUnit: {
            subject: string;
            unit: string | null;
            /** @description That of the organisation now. */
            version: number;
        };
        SubjectUnitChange: {
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            /**
             * @description A way in the tree of subjects.
             * @example 城乡建设/安全生产
             */
            subject: string;
            /**
             * @description The unit competent for it
             * @example natural-resources
             */
            unit: string | null;
        };
        SupervisionRemovalRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why. */
            text: string;
        };
        SupervisionRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why. */
            text: string;
        };
        TakingBackRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description Why it is not the matter of the body it was sent to. */
            text: string;
        };
        TargetFigure: {
            apart?: {
                confirmed: number;
                unanswered: number;
            };
            atLeastPercent: number;
            basis: string;
            behind: {
                cases: string[];
                duties: string[];
                leftOut?: number;
                unnamed: number;
            };
            code: string;
            /** @enum {string} */
            measure: "returns-received" | "duties-on-time" | "settled-of-reasonable" | "first-time-in-time" | "backlog-settled";
            met: boolean | null;
            of: number;
            /** @description Never rounded up; null while there is nothing to measure. */
            percent: number | null;
            reached: number;
            sample?: components["schemas"]["OutsideSample"];
            title: string;
        };
        TeamRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            members: string[];
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        TerminationRecordRequest: {
            /**
             * @description A body of the organisation
             * @example lanxi-city
             */
            body: string;
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        TextRequest: {
            /** @enum {string} */
            kind: "opinion" | "reply";
            /** @description Facts, reasons and decision on the matter. Write nothing about anybody’s conduct, whereabouts or relations that the matter does not need. */
            text: string;
        };
        Timeline: {
            entries: {
                /** @example person-3 */
                actor: string | null;
                cause: string;
                causeWords: {
                    en: string;
                    zh: string;
                };
                events: ({
                    type: string;
                } & {
                    [key: string]: unknown;
                })[];
                /** Format: date */
                occurredOn: string;
                /** @example office-registrar */
                onBehalfOf: string | null;
                /** Format: date-time */
                recordedAt: string;
                sequence: number;
            }[];
            /** @example 2026-000001 */
            number: string;
        };
        TypicalCase: {
            /** Format: date */
            approvedOn: string;
            /** @example P2026-000001 */
            id: string;
            subject: string | null;
            text: string;
        };
        TypicalCases: {
            cases: components["schemas"]["TypicalCase"][];
        };
        UndeliveredMail: {
            /** @description Persons and groups that a channel beside e-mail does not reach. */
            channels: {
                /** @example short-messages */
                channel: string;
                /**
                 * @description The status or code of the far side, or why nothing was sent: `timeout`, `no-address`, `channel-not-configured`, `answer-not-readable`, `answer-too-long`.
                 * @example errcode 310000
                 */
                lastReply: string;
                /** @description Given up since the last one that went out. */
                messages: number;
                /** @description Null where a group is rung. */
                person: {
                    /** @example person-12 */
                    id: string;
                    name: string;
                } | null;
                /**
                 * @description The post whose group it is; null where it reaches a person.
                 * @example justice-head
                 */
                post: string | null;
                /** Format: date-time */
                since: string;
            }[];
            people: {
                /**
                 * @description The mail server’s code, or `no-address`, `address-not-valid`.
                 * @example 550
                 */
                lastReply: string;
                /** @description Given up since the last one that went out. */
                letters: number;
                person: {
                    /** @example person-12 */
                    id: string;
                    name: string;
                };
                /** Format: date-time */
                since: string;
            }[];
        };
        Undertaking: {
            /** @example C2019-0001 */
            campaign: string | null;
            code: string | null;
            /** Format: date */
            endedOn: string | null;
            /** @example C2019-0001 */
            id: string;
            kind: string;
            /** Format: date */
            nextDue: string | null;
            /** Format: date */
            openedOn: string;
            overdue: boolean;
            phase: string;
            /** @example laojie-head */
            post: string | null;
            title: string;
            /** @enum {string} */
            type: "campaign" | "participant" | "circular";
        };
        UndertakingDetail: {
            changes: {
                kind: string;
                /** Format: date */
                on: string;
                reason: string | null;
            }[];
            duties: components["schemas"]["UndertakingDuty"][];
            /** @example C2019-0001 */
            id: string;
            /** @description Its targets as of the newest paper whose figures froze and which you may read: its figures have the lists. */
            measured: {
                /** Format: date */
                asOf: string;
                /** @example C2019-0001.fortnightly-circular.1 */
                circular: string;
                targets: components["schemas"]["MeasuredTarget"][];
            } | null;
            /** @description Of each duty the date that comes next. */
            next: components["schemas"]["CampaignDate"][];
            phase: string;
            /** @description Disputes its returns reported up, as far as they are open to you: the office owes what is done (B3). */
            reportedUp: {
                /** @description What the office says is done about all that this return reported up; null until then, or where some of it is not open to you. */
                answer: {
                    /** Format: date */
                    on: string;
                    text: string;
                } | null;
                /** @example 2026-000001 */
                case: string;
                duty: string;
            }[];
            title: string;
            /** @enum {string} */
            type: "campaign" | "participant" | "circular";
            /** @description Matters its returns named, as far as they are open to you: each once, with what was not clear as it last came in, and is not yet (B2). */
            unclear: {
                /** @example 2026-000001 */
                case: string;
                duty: string;
                missing: ("raised-by" | "asked" | "history" | "handling" | "unit")[];
                still: ("raised-by" | "asked" | "history" | "handling" | "unit")[];
            }[];
            /** @description 0 while it is being started. */
            version: number;
        };
        UndertakingDuty: {
            /** Format: date */
            closesOn: string | null;
            code: string;
            /** Format: date */
            doneOn: string | null;
            /** Format: date */
            due: string;
            /** @description One of matters, round, follow-up, check, statement, circular, review, inspection, receiving, attention, publicity, or a step of a paper. */
            form: string;
            /** Format: date */
            from: string | null;
            /** @description Name it in a return. */
            id: string;
            /** Format: date */
            openedOn: string;
            overdue: boolean;
            /** @example laojie-head */
            owedBy: string;
            /** @enum {string} */
            state: "open" | "done" | "withdrawn" | "missed";
            title: string;
            /** Format: date */
            to: string | null;
        };
        Undertakings: {
            /** @description Give it as "after" for the next page; null on the last. */
            next: string | null;
            undertakings: components["schemas"]["Undertaking"][];
        };
        UndertakingStep: {
            /** @description What came of it, in order. */
            events: string[];
            /** @example C2019-0001 */
            id: string;
            /** @description Carried out, and not yet readable. */
            pending: boolean;
            version: number;
        };
        UnitAssessed: {
            /** @description Acceptance checks: accepted, or sent back and mended by the day named (H5). */
            acceptances: {
                /**
                 * Format: date
                 * @description By when it was to be mended.
                 */
                by?: string;
                /** @example C2019-0001 */
                of: string;
                /** Format: date */
                on: string;
                /** @enum {string} */
                result: "accepted" | "to-mend" | "mended-in-time" | "mended-late" | "not-mended";
            }[];
            /** @example natural-resources */
            code: string;
            /** @description Of a village committee: inspected on that day, in order or mended by the day named (B5). */
            inspections: {
                /**
                 * Format: date
                 * @description By when it was to be mended.
                 */
                by?: string;
                /** @example C2019-0001 */
                of: string;
                /** Format: date */
                on: string;
                /** @enum {string} */
                result: "in-order" | "to-mend" | "mended-in-time" | "mended-late" | "not-mended";
            }[];
            name: string;
            /** @description Duties that fell due: done by their day, or not. */
            onTime: {
                failed: string[];
                kept: string[];
            };
            /** @description Promises that fell due: performed by their day, or not. */
            promises: {
                failed: string[];
                kept: string[];
            };
            /** @description Given in these days, in whole fives that lie in them; null where there is none. */
            ratings: {
                dissatisfied: number;
                "mostly-satisfied": number;
                satisfied: number;
            } | null;
            /** @description Cases answered: of every claim something said, and nothing set aside. */
            reasoned: {
                failed: string[];
                kept: string[];
            };
            /** @description Cases answered: in the hands of everybody they are for. */
            served: {
                failed: string[];
                kept: string[];
            };
            /** @description Cases concluded of which a claim is reasonable, in whole or in part (H8): settled, by the word or silence of whoever was asked. A refusal that was explained is among neither. */
            settled: {
                failed: string[];
                kept: string[];
            };
        };
        UnitChange: {
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            /**
             * @description The post that heads it
             * @example justice-head
             */
            headPost: string | null;
            name: string;
        };
        UrgencyRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
        };
        UrgentReportRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /** @description What was reported. */
            text: string;
            /**
             * @description A body of the organisation
             * @example lanxi-city
             */
            to: string;
        };
        VillageChange: {
            /**
             * @description The work area it lies in
             * @example huangdian
             */
            area: string;
            /** @description The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed. */
            expectedVersion?: number;
            name: string;
        };
        VillageReturn: {
            /**
             * @description The duty it is for
             * @example C2019-0001.village.laojie/village-return/1
             */
            duty: string;
            /** @description The version you saw: if it is at another one, the step is refused. */
            expectedVersion?: number;
            filed: {
                /** @description Numbers alone: there is no place for who was met or visited. */
                cases?: string[];
                /** @enum {string} */
                form: "matters";
                /**
                 * @description There was nothing to report.
                 * @enum {boolean}
                 */
                nil?: true;
            } | {
                /** @description Numbers alone: there is no place for who was met or visited. */
                cases: string[];
                /** @enum {string} */
                form: "round";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heldOn: string;
            } | {
                /** @description Every dispute of the village that is not settled; none if none is. */
                disputes: {
                    /**
                     * @description A dispute that is not settled
                     * @example 2026-000001
                     */
                    case: string;
                    /** @enum {string} */
                    how: "followed-up" | "reported-up";
                }[];
                /** @enum {string} */
                form: "follow-up";
            } | {
                /** @enum {string} */
                form: "check";
                /** @description About duties and matters, never about where anybody goes. */
                text?: string;
            } | {
                /** @enum {string} */
                form: "statement";
                /** @description About duties and matters, never about where anybody goes. */
                text: string;
            } | {
                /** @enum {string} */
                form: "inspection";
                /** @description About duties and matters, never about where anybody goes. */
                text: string;
                villages: ({
                    /**
                     * Format: date
                     * @description Of the inspection; of `mended`, of the mending.
                     * @example 2026-03-02
                     */
                    on: string;
                    /** @enum {string} */
                    result: "in-order";
                    /**
                     * @description A village
                     * @example laojie
                     */
                    village: string;
                } | {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    by: string;
                    /**
                     * Format: date
                     * @description Of the inspection; of `mended`, of the mending.
                     * @example 2026-03-02
                     */
                    on: string;
                    /** @enum {string} */
                    result: "to-mend";
                    /**
                     * @description A village
                     * @example laojie
                     */
                    village: string;
                } | {
                    /**
                     * Format: date
                     * @description Of the inspection; of `mended`, of the mending.
                     * @example 2026-03-02
                     */
                    on: string;
                    /** @enum {string} */
                    result: "mended";
                    /**
                     * @description A village
                     * @example laojie
                     */
                    village: string;
                })[];
            } | {
                /** @enum {string} */
                form: "clears";
            } | {
                /** @enum {string} */
                form: "reported-up";
                /** @description About duties and matters, never about where anybody goes. */
                text: string;
            } | {
                /** @description Numbers alone: there is no place for who was met or visited. */
                cases: string[];
                /** @enum {string} */
                form: "receiving";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                heldOn: string;
            } | {
                /** @description Cases you lead; each has it on record by then (lead-attention). */
                cases?: string[];
                /** @enum {string} */
                form: "attention";
                /**
                 * @description None; then "text" says why.
                 * @enum {boolean}
                 */
                nil?: true;
                /** @description About duties and matters, never about where anybody goes. */
                text?: string;
            } | {
                /** @enum {string} */
                form: "publicity";
                /**
                 * Format: date
                 * @example 2026-03-02
                 */
                shownOn: string;
                /** @description Where it was shown. It is published: name nobody. */
                text: string;
            };
            /**
             * Format: date
             * @description The day on which it happened, Asia/Shanghai.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description The post of yours that owes it
             * @example laojie-head
             */
            post: string;
        };
        /** @description How the person goes around the station; the same for everybody, whomever a matter is about. */
        WayAround: {
            en: string;
            ways: {
                en: string;
                zh: string;
            }[];
            zh: string;
        };
        Window: {
            basis: string;
            /** @enum {string} */
            clock: "request-review" | "request-final-review" | "object";
            /** Format: date */
            due: string;
            /** Format: date */
            openedOn: string;
            provisional: boolean;
            /**
             * @description Null: a right of this body.
             * @example F2026-000001-P1
             */
            recipient: string | null;
            round: number;
            /** @enum {string} */
            state: "open" | "used" | "lapsed" | "overtaken";
            steps: {
                [key: string]: unknown;
            }[];
        };
        WithdrawalRequest: {
            /** @description The version you saw: if the case is at another one, the command is refused. */
            expectedVersion?: number;
            /**
             * @description Needed for a day long past
             * @example approval
             */
            lateEntryApproval?: string;
            /**
             * Format: date
             * @description The day on which it happened, in Asia/Shanghai; clocks run from here.
             * @example 2026-03-02
             */
            occurredOn: string;
            /**
             * @description Petitioner concerned
             * @example F2026-000001-P1
             */
            recipient: string;
            /** @description The person’s own word, as they gave it. */
            text: string;
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
    decodePayloads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Payloads"];
            };
        };
        responses: {
            /** @description The same payloads, in order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payloads"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        live: true;
                    };
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send requests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description One of them does not answer: it says which */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All accounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description The login and its first password */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenPassword"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Under which they sign in; for good. */
                login: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountDisabled"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    givePassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Under which they sign in; for good. */
                login: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new password */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenPassword"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAnalysis: {
        parameters: {
            query: {
                by?: "month" | "quarter" | "year";
                from: string;
                /** @description This one and what lies within it. */
                subject?: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of the matters open to you */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readClusters: {
        parameters: {
            query?: {
                /** @description How long the stretch up to today is, and each before it that it is held against. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of the matters open to you */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterClusters"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHardestMatters: {
        parameters: {
            query?: {
                /** @description Most entries of one page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of the matters open to you */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HardestMatters"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addArea: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewArea"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeArea: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The work area */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setAreaLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The work area */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAssessments: {
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
            /** @description By unit, in the order of their codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessments"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAudit: {
        parameters: {
            query?: {
                /** @description What was done. */
                action?: string;
                /** @description Who acted. */
                actor?: string;
                /** @description "next" of the page before. */
                after?: string;
                from?: string;
                /** @description Most entries of one page. */
                size?: number;
                /** @description What the entry is about, as "case:2026-000001" or "person:person-12". */
                subject?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description What was done. */
                action?: string;
                /** @description Who acted. */
                actor?: string;
                /** @description A workbook, or text in UTF-8 that Excel opens as it is meant. */
                format?: "xlsx" | "csv";
                from?: string;
                /** @description What the entry is about, as "case:2026-000001" or "person:person-12". */
                subject?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addBody: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBody"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeBody: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The body */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendars"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Each as a file of rules/calendar has it: the year with all its revisions from the first on. What is known already adds nothing; none at all means the calendar as it is known. */
                    years: {
                        revisions: {
                            holidays: {
                                day: string;
                                name: string;
                            }[];
                            makeUpDays: {
                                day: string;
                                name: string;
                            }[];
                            publishedOn: string;
                            revision: number;
                            source: string;
                        }[];
                        year: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Imported; cases are taken over as soon as the workflow service hears of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImport"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCalendar: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Each as a file of rules/calendar has it: the year with all its revisions from the first on. What is known already adds nothing; none at all means the calendar as it is known. */
                    years: {
                        revisions: {
                            holidays: {
                                day: string;
                                name: string;
                            }[];
                            makeUpDays: {
                                day: string;
                                name: string;
                            }[];
                            publishedOn: string;
                            revision: number;
                            source: string;
                        }[];
                        year: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description One page, by case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovingDates"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProvisionalDates: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, by case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisionalDates"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDefinitionText"];
            };
        };
        responses: {
            /** @description It begins */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignStarted"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignCampaignCases: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentsRequest"];
            };
        };
        responses: {
            /** @description What came of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignments"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSortingBoard: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
                /** @description Whether a unit and a lead have it; left out, all. */
                assigned?: boolean;
                /** @description Most entries of one page. */
                size?: number;
            };
            header?: never;
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, in order of number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SortingBoard"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCampaignChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignChangePreviewed"];
            };
        };
        responses: {
            /** @description What would move */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangeMoves"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEntrustmentList: {
        parameters: {
            query: {
                format?: "xlsx" | "csv";
                /** @description township: list 3-1, what offices of the township work on; village: list 3-2, what village committees do. */
                list: "township" | "village";
            };
            header?: never;
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBattleMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By work area and village */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BattleMap"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignStop"];
            };
        };
        responses: {
            /** @description Stopped */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDefinitionText"];
            };
        };
        responses: {
            /** @description What would begin; nothing has */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPreview"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countCases: {
        parameters: {
            query?: {
                /** @description Work area */
                area?: string;
                /** @description A campaign that has it */
                campaign?: string;
                channel?: "counter" | "letter" | "phone" | "fax" | "online" | "referred";
                concludedFrom?: string;
                concludedTo?: string;
                /** @description As the analysis counts: sorted, about no official, not merged into another. */
                counted?: boolean;
                /** @description What is due next, from this day on. */
                dueFrom?: string;
                dueTo?: string;
                endedFrom?: string;
                endedTo?: string;
                /** @description Taken over from before. */
                inherited?: boolean;
                /** @description `unsorted`: nobody has said yet. */
                kind?: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand" | "unsorted";
                /** @description Post of the lead official */
                lead?: string;
                /** @description Under listed supervision. */
                listed?: boolean;
                /** @description You or your post registered it, you lead it, work in its unit, or owe something on it. */
                mine?: boolean;
                overdue?: boolean;
                phase?: "starting" | "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
                /** @description A date of it reaches into a year whose calendar is not published. */
                provisional?: boolean;
                receivedFrom?: string;
                receivedTo?: string;
                route?: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
                /** @description What was promised is done, and the person confirmed it or did not answer. */
                settled?: boolean;
                /** @description A way in the tree of subjects. */
                subject?: string;
                /** @description Responsible unit */
                unit?: string;
                /** @description Village */
                village?: string;
                withoutSubject?: boolean;
                withoutVillage?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counters */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCounters"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDuties: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
                dueFrom?: string;
                dueTo?: string;
                kind?: "sort" | "register" | "notify" | "report-urgent" | "follow-up-transfer" | "report-back" | "follow-up-competence" | "entrust" | "sign-for" | "accompany" | "five-ones" | "five-clears" | "milestone" | "handle" | "tell-extension" | "serve-answer" | "tell-ending" | "explain" | "follow-up-aid" | "send-file" | "follow-up-review" | "serve-review" | "decide-recusal" | "receive" | "conclude" | "perform" | "ask-settled" | "settle" | "settle-in-campaign";
                nature?: "statutory" | "internal";
                overdue?: boolean;
                /** @description Post that owes it */
                post?: string;
                /** @description Most entries of one page. */
                size?: number;
                state?: "open" | "done" | "withdrawn" | "missed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDuties"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDuties: {
        parameters: {
            query?: {
                dueFrom?: string;
                dueTo?: string;
                /** @description A workbook, or text in UTF-8 that Excel opens as it is meant. */
                format?: "xlsx" | "csv";
                kind?: "sort" | "register" | "notify" | "report-urgent" | "follow-up-transfer" | "report-back" | "follow-up-competence" | "entrust" | "sign-for" | "accompany" | "five-ones" | "five-clears" | "milestone" | "handle" | "tell-extension" | "serve-answer" | "tell-ending" | "explain" | "follow-up-aid" | "send-file" | "follow-up-review" | "serve-review" | "decide-recusal" | "receive" | "conclude" | "perform" | "ask-settled" | "settle" | "settle-in-campaign";
                nature?: "statutory" | "internal";
                overdue?: boolean;
                /** @description Post that owes it */
                post?: string;
                state?: "open" | "done" | "withdrawn" | "missed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCases: {
        parameters: {
            query?: {
                /** @description Work area */
                area?: string;
                /** @description A campaign that has it */
                campaign?: string;
                channel?: "counter" | "letter" | "phone" | "fax" | "online" | "referred";
                concludedFrom?: string;
                concludedTo?: string;
                /** @description As the analysis counts: sorted, about no official, not merged into another. */
                counted?: boolean;
                /** @description What is due next, from this day on. */
                dueFrom?: string;
                dueTo?: string;
                endedFrom?: string;
                endedTo?: string;
                /** @description A workbook, or text in UTF-8 that Excel opens as it is meant. */
                format?: "xlsx" | "csv";
                /** @description Taken over from before. */
                inherited?: boolean;
                /** @description `unsorted`: nobody has said yet. */
                kind?: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand" | "unsorted";
                /** @description Post of the lead official */
                lead?: string;
                /** @description Under listed supervision. */
                listed?: boolean;
                /** @description You or your post registered it, you lead it, work in its unit, or owe something on it. */
                mine?: boolean;
                overdue?: boolean;
                phase?: "starting" | "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
                /** @description A date of it reaches into a year whose calendar is not published. */
                provisional?: boolean;
                receivedFrom?: string;
                receivedTo?: string;
                route?: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
                /** @description What was promised is done, and the person confirmed it or did not answer. */
                settled?: boolean;
                /** @description A way in the tree of subjects. */
                subject?: string;
                /** @description Responsible unit */
                unit?: string;
                /** @description Village */
                village?: string;
                withoutSubject?: boolean;
                withoutVillage?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseSearch"];
            };
        };
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
                /** @description Work area */
                area?: string;
                /** @description A campaign that has it */
                campaign?: string;
                channel?: "counter" | "letter" | "phone" | "fax" | "online" | "referred";
                concludedFrom?: string;
                concludedTo?: string;
                /** @description As the analysis counts: sorted, about no official, not merged into another. */
                counted?: boolean;
                /** @description What is due next, from this day on. */
                dueFrom?: string;
                dueTo?: string;
                endedFrom?: string;
                endedTo?: string;
                /** @description Taken over from before. */
                inherited?: boolean;
                /** @description `unsorted`: nobody has said yet. */
                kind?: "petition" | "suggestion" | "report" | "litigation" | "dispute" | "errand" | "unsorted";
                /** @description Post of the lead official */
                lead?: string;
                /** @description Under listed supervision. */
                listed?: boolean;
                /** @description You or your post registered it, you lead it, work in its unit, or owe something on it. */
                mine?: boolean;
                overdue?: boolean;
                phase?: "starting" | "registered" | "contested" | "assigned" | "accepted" | "entrusted" | "signed-for" | "answer-issued" | "answer-served" | "closing" | "concluded" | "ended";
                /** @description A date of it reaches into a year whose calendar is not published. */
                provisional?: boolean;
                receivedFrom?: string;
                receivedTo?: string;
                route?: "judicial" | "arbitration" | "party-appeal" | "administrative-procedure" | "protective-duty" | "hear-and-decide";
                /** @description What was promised is done, and the person confirmed it or did not answer. */
                settled?: boolean;
                /** @description Most entries of one page. */
                size?: number;
                /** @description What is due next comes first; what was received first; in order of registration; or the reverse of that. */
                sort?: "due" | "received" | "number" | "newest";
                /** @description A way in the tree of subjects. */
                subject?: string;
                /** @description With the titles people gave; that you read them is audited for each case. */
                titles?: boolean;
                /** @description Responsible unit */
                unit?: string;
                /** @description Village */
                village?: string;
                withoutSubject?: boolean;
                withoutVillage?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCase: {
        parameters: {
            query?: {
                /** @description Waits a moment until the case is readable at this version or a later one. */
                atLeast?: number;
            };
            header?: {
                /** @description The ETag of the answer you have: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case */
            200: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description What you have is still the same */
            304: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameAccused: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccusedRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAdvice: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviceRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signAgreement: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordBreach: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreachRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followUpAid: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AidFollowUpRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    referAid: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AidReferralRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assign: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order they came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachments"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attach: {
        parameters: {
            query?: never;
            header: {
                /** @description What it is to the matter. */
                "File-Kind": "application" | "evidence" | "notice" | "opinion" | "proof-of-service" | "agreement" | "performance" | "other";
                /** @description Name of the file, percent-encoded in UTF-8 (in a browser `encodeURIComponent`), without a folder. */
                "File-Name": string;
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/ofd": string;
                "application/pdf": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "image/jpeg": string;
                "image/png": string;
                "image/tiff": string;
            };
        };
        responses: {
            /** @description The same bytes are attached already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description Attached */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ofd": string;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/tiff": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentWithdrawalRequest"];
            };
        };
        responses: {
            /** @description Withdrawn */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeUp: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BacklogRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveCampaign: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeavingRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinCampaign: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoiningRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clearAccused: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearedRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeClear: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideCompetence: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompetenceDecisionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conclude: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConclusionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportBack: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConclusionReportRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contest: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctDate: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DateCorrectionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decline: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclinationRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discloseContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What it is needed for.
                     * @enum {string}
                     */
                    reason: "serve-paper" | "call-back" | "visit" | "verify-identity" | "correct-data" | "pass-on";
                };
            };
        };
        responses: {
            /** @description Names, addresses, telephones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contacts"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier, in Chinese */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDutyHistories: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its duties */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyHistories"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDutySheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
                /** @description Place of the duty in the case, from 1. */
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sheet, in Chinese */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkRepeat: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepeatRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    entrust: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntrustmentRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnEntrustment: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntrustmentReturnRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeErrand: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErrandRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplanationRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extend: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordHearing: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HearingRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestFinalReview: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinalReviewRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forward: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardingRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOver: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteLeadAttention: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadAttentionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCaseLeaflets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that hold today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseLeaflets"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOutLeaflet: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandingOutRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mediate: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MediationRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merge: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergerRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order they were noted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNotes"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    serveNotice: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    object: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerObjection: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionAnswerRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueOpinion: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    serveOpinion: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionServiceRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    perform: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PerformanceRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPetitioners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names, addresses, telephones, masked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaskedContacts"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPlan: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProceedingsOfCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they opened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProceedingsOfCase"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteProgress: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRatings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ratings, by nobody named */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRatings"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reachMilestone: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordReport: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceivedReportRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveReception: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionMoveRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordReception: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionRecordRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawReception: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionWithdrawalRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointReception: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideRecusal: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalDecisionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askRecusal: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueReply: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    serveReply: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyServiceRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordReview: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecisionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendFile: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewFileRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    serveReview: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewServiceRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawReview: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewWithdrawalRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestReview: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerSettled: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementAnswerRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askSettled: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementQuestionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signFor: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSlips: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they were issued */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentSlips"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSlipSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
                /** @description Number of the slip */
                slip: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The slip, in Chinese */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    split: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignStation: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StationAssignmentRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseStation: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StationReleaseRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseSubject"];
            };
        };
        responses: {
            /** @description Set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSubject"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listForSupervision: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisionRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeFromSupervision: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisionRemovalRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBack: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakingBackRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    formTeam: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOnFile: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TerminationRecordRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    storeText: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextRequest"];
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredText"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its journal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markUrgent: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgencyRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportUrgent: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgentReportRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: {
                /** @description 0: answer at once, without waiting a moment for the case to be readable. */
                wait?: "0" | "1";
            };
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the case */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalRequest"];
            };
        };
        responses: {
            /** @description Carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishChannels: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelsRequest"];
            };
        };
        responses: {
            /** @description Published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelsKept"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCircular: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Circular"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveCircular: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CircularStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CircularText"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description By its place, from 1. */
                correction: number;
                /** @description A circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CircularStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftCircular: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CircularText"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCircularFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As they froze */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CircularFigures"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProposedCorrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures that would be others */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedCorrections"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishCircular: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CircularStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replyToCircular: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CircularReply"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendCircularBack: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CircularText"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDuties: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
                /** @description Most entries of one page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDuties"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOwnDuties: {
        parameters: {
            query?: {
                /** @description A workbook, or text in UTF-8 that Excel opens as it is meant. */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerFiling: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingRequest"];
            };
        };
        responses: {
            /** @description Registered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readGoodPractice: {
        parameters: {
            query?: {
                /** @description Words that all stand in it, with blanks between. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is in it now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypicalCases"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handPostOver: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverRequest"];
            };
        };
        responses: {
            /** @description Handed over; the list for both to sign */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handover"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addHolding: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHolding"];
            };
        };
        responses: {
            /** @description Appointed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setEligibility: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The holding: GET /v1/posts/{code}/holdings */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EligibilityChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setLastDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The holding: GET /v1/posts/{code}/holdings */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LastDay"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
                /** @description Most entries of one page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerImports"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readImport: {
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
            /** @description As it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerImport"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadRefusedRows: {
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
            /** @description A table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseImport: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Being registered */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerImportId"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
                /** @description Most entries of one page. */
                size?: number;
                state?: "ready" | "refused" | "known" | "changed" | "registered";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerRows"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing of it is left but that it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerImportId"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInbox: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
                /** @description Most entries of one page. */
                size?: number;
                /** @description "true": only what is unread. */
                unread?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportInbox: {
        parameters: {
            query?: {
                /** @description A workbook, or text in UTF-8 that Excel opens as it is meant. */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markMessageRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A message of your own */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Marked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveLateEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LateEntryApprovalRequest"];
            };
        };
        responses: {
            /** @description Approved */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateEntryApproval"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLedgerHeaders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description A proposal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerHeaders"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLedgers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledgers"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLedger: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer you have: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Name of these books. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their mapping */
            200: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            /** @description What you have is still the same */
            304: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveLedger: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description Name of these books. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerMapping"];
            };
        };
        responses: {
            /** @description Saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLedgerFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Name of these books. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Read */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerImportId"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpRequest"];
            };
        };
        responses: {
            /** @description Where the matter stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookUpAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whoever is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your own choice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notifications"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setOwnNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationChoice"];
            };
        };
        responses: {
            /** @description Your choice as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notifications"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOwnPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPassword"];
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operations"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer you have: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The township as it stands today */
            200: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description What you have is still the same */
            304: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnDataRequest"];
            };
        };
        responses: {
            /** @description What is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnData"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileOwnMatter: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnFilingRequest"];
            };
        };
        responses: {
            /** @description Registered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFilingAnswer"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rateOwnMatter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnRating"];
            };
        };
        responses: {
            /** @description Kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRatingKept"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeReceptionBack: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnReceptionWithdrawal"];
            };
        };
        responses: {
            /** @description Taken back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStepDone"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askToBeReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnReceptionRequest"];
            };
        };
        responses: {
            /** @description One has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStepDone"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForOwnReview: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnReviewRequest"];
            };
        };
        responses: {
            /** @description Asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStepDone"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerWhetherSettled: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnSettlementAnswer"];
            };
        };
        responses: {
            /** @description Heard */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStepDone"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPanelMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With those who did */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelMembers"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPanelMember: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPanelMember"];
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelMemberAdded"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leavePanels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of GET /v1/panel-members */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They serve no more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelMemberLeft"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose id that is: GET /v1/people */
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
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPost: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPost"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The post */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    abolishPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The post */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Abolition"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setGroupSeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The post */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupSeatChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewHandover: {
        parameters: {
            query: {
                /** @description The last day of whoever has the post now; left out, the day before startsOn. */
                predecessorLastDay?: string;
                /** @description The first day of it, in Asia/Shanghai. */
                startsOn: string;
                /** @description Whose id that is: GET /v1/people */
                to: string;
            };
            header?: never;
            path: {
                /** @description The post */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would pass over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverPreview"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHoldings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The post */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its holdings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holdings"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProceedings: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
                /** @description A case they are about */
                case?: string;
                /** @description docs/proceedings.md */
                kind?: "supervision-slip" | "review-group" | "hearing" | "appraisal" | "acceptance" | "refusal-sample" | "good-practice" | "proposal-to-improve" | "proposal-of-accountability" | "failing-leadership" | "heads-review" | "leaders-round" | "expert-answer" | "yearly-report" | "policy-cluster";
                /** @description "true": only what has not ended. */
                open?: "true";
                /** @description Most entries of one page. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proceedings"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openProceeding: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProceedingOpening"];
            };
        };
        responses: {
            /** @description It runs */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProceedingOpened"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProceeding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A proceeding */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proceeding"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAcceptanceFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A proceeding */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceFactsOfAll"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeStep: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A proceeding */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProceedingStep"];
            };
        };
        responses: {
            /** @description Taken */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readChannels: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer you have: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is published now */
            200: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicChannels"];
                };
            };
            /** @description What you have is still the same */
            304: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLeaflets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer you have: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that hold today */
            200: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaflets"];
                };
            };
            /** @description What you have is still the same */
            304: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLeaflet: {
        parameters: {
            query?: {
                /** @description An earlier version, as it was handed out; else the one of today. */
                hash?: string;
            };
            header?: {
                /** @description The ETag of the answer you have: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description A leaflet */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole of it */
            200: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaflet"];
                };
            };
            /** @description What you have is still the same */
            304: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotices: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer you have: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands today */
            200: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicNotices"];
                };
            };
            /** @description What you have is still the same */
            304: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRatingSums: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sums */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingSums"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReceptionDays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionDays"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishReceptionDay: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionDayRequest"];
            };
        };
        responses: {
            /** @description Published */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionDay"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelReceptionDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The reception day */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Called off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionDay"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ordered */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRulePacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every pack */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePacks"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptRulePacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases are being taken over */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adoption"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRulePacks: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, by case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovingDates"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Signed in; who that is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer you have: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As they are today */
            200: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stations"];
                };
            };
            /** @description What you have is still the same */
            304: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSubjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description What came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectsAdded"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSubjectUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectUnitChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectUnit"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSubjects: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer you have: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subjects"];
                };
            };
            /** @description What you have is still the same */
            304: {
                headers: {
                    /** @description Strong, and of your view alone: send it as If-Match, or as If-None-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUndeliveredMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndeliveredMail"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUndertakings: {
        parameters: {
            query?: {
                /** @description "next" of the page before. */
                after?: string;
                /** @description Of this campaign */
                campaign?: string;
                /** @description Most entries of one page. */
                size?: number;
                type?: "campaign" | "participant" | "circular";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undertakings"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUndertaking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingDetail"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCampaignDates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the definition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDates"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description A campaign, a part in one, or a circular */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VillageReturn"];
            };
        };
        responses: {
            /** @description Handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndertakingStep"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The unit */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUnitLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The unit */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addVillage: {
        parameters: {
            query?: never;
            header: {
                /** @description Your own name for this request. Repeated with the same key it is done once. */
                "Idempotency-Key": string;
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVillage"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeVillage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw, as it came: where it has changed since, nothing is done and 412 says so. Of a case or the organisation the version in it counts, whatever else is shown beside it. */
                "If-Match"?: string;
            };
            path: {
                /** @description The village */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VillageChange"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            /** @description A problem, told apart by its code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
