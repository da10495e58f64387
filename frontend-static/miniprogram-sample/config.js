// The portal's address must be on the mini-program's list of request domains; https, no IP address.
module.exports = { portal: 'https://portal.example', appId: 'wxdemomini000001', community: 'zilu' }
