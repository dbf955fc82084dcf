// The administration's pages and forms: where they are found.

const admin = { by: "administrator" };
const UNIT = "/administration/units/{unit}";
const PERSON = "/administration/staff/{staff}";
const PROGRAMME = "/administration/programmes/{hash}";

export const ADMINISTRATION = {
  "/administration": admin,
  "/administration/access-log": admin,
  "/administration/log": admin,
  "/administration/import/{what}": { ...admin, with: { what: "units" } },
  "/administration/notices": admin,
  "/administration/organisations/new": admin,
  "/administration/programmes": admin,
  "/administration/programmes/new": admin,
  [PROGRAMME]: { ...admin, on: "/administration/programmes" },
  [`${PROGRAMME}/changes/{after}`]: { ...admin, on: PROGRAMME },
  "/administration/staff": admin,
  "/administration/staff/new": admin,
  [PERSON]: { ...admin, on: "/administration/staff" },
  [`${PERSON}/assignments/new`]: { ...admin, on: PERSON },
  [`${PERSON}/assignments/{assignment}/end`]: { ...admin, on: PERSON },
  "/administration/units/new": admin,
  [UNIT]: { ...admin, on: "/administration" },
  [`${UNIT}/edit`]: { ...admin, on: UNIT },
  "/units/{unit}/feedback": { ...admin, on: UNIT },
  [`${UNIT}/rules`]: { ...admin, on: UNIT },
  [`${UNIT}/telephones`]: { ...admin, on: UNIT },
  [`${UNIT}/telephones/closure`]: { ...admin, on: UNIT },
  "/administration/wards/new": admin,
  "/administration/wards/{ward}/beds": { ...admin, on: UNIT },
  "/administration/wards/{ward}/pool": { ...admin, on: UNIT },
};

export const ADMINISTRATION_FORMS = {
  "/administration/import/{what}": { ...admin, at: "/administration/import/{what}" },
  "/administration/organisations/new": { ...admin, at: "/administration/organisations/new" },
  "/administration/programmes/new": { ...admin, at: "/administration/programmes/new" },
  "/administration/staff/new": { ...admin, at: "/administration/staff/new" },
  [`${PERSON}/account`]: { ...admin, at: PERSON },
  [`${PERSON}/name`]: { ...admin, at: PERSON },
  [`${PERSON}/assignments/new`]: { ...admin, at: `${PERSON}/assignments/new` },
  [`${PERSON}/assignments/{assignment}/end`]: { ...admin, at: `${PERSON}/assignments/{assignment}/end` },
  "/administration/units/new": { ...admin, at: "/administration/units/new" },
  [`${UNIT}/edit`]: { ...admin, at: `${UNIT}/edit` },
  [`${UNIT}/rules`]: { ...admin, at: `${UNIT}/rules`, filled: "no rules of its own" },
  [`${UNIT}/telephones`]: { ...admin, at: `${UNIT}/telephones`, filled: "a unit may have no telephone, and then shows as a gap" },
  [`${UNIT}/telephones/closure`]: { ...admin, at: `${UNIT}/telephones/closure` },
  [`${UNIT}/telephones/opening`]: { ...admin, at: UNIT, skip: "a button that is there while a number is closed; the story closes and opens one" },
  "/administration/wards/new": { ...admin, at: "/administration/wards/new" },
  "/administration/wards/{ward}/beds": { ...admin, at: "/administration/wards/{ward}/beds" },
  "/administration/wards/{ward}/pool": { ...admin, at: "/administration/wards/{ward}/pool" },
};
